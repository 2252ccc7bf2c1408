"""The grammar of quantities in Chinese sources: numbers, units, qualifiers. The importer and the checks both use it."""
