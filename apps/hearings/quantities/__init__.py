"""The grammar of quantities in Chinese sources: numbers, units, qualifiers. One reader, to propose and to check."""
