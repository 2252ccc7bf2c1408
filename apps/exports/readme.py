"""The README and the CITATION.cff of a release."""

from .json import to_json
from .package import ARCHIVE, DATABASE, DESCRIPTION, SUMS, TITLE, TITLE_ZH, Package


def citation(package: Package) -> str:
    """Write the CITATION.cff (Citation File Format 1.2) of a release."""
    lines = [
        ("cff-version", "1.2.0"),
        ("message", "If you use this data, please cite it as below."),
        ("type", "dataset"),
        ("title", TITLE),
        ("abstract", DESCRIPTION),
        ("version", str(package.release)),
        ("date-released", package.day),
        ("license", "CC-BY-4.0"),
        *([("url", package.base)] if package.base else []),
    ]
    written = "".join(f"{name}: {to_json(text)}\n" for name, text in lines)
    return f"{written}authors:\n  - name: {to_json(TITLE)}\n"


def readme(package: Package) -> str:
    """Write the README.md of a release, in English and Chinese."""
    left_out = [f"- left out, too many rows for a workbook: {name}" for name in package.left_out]
    tables = [f"| {table.name} | {next(iter(table.about.values()))} |" for table in package.tables]
    return "\n".join(
        [
            f"# {TITLE} / {TITLE_ZH}",
            "",
            DESCRIPTION,
            "",
            f"- release 版本: {package.release}, {package.released}",
            f"- digest 摘要: {package.digest}",
            f"- licence 许可: {package.licence} {package.licence_url}",
            f"- {package.rights} 来源文字的权利仍属原发布者，此处作为公开活动的记录引用。",
            f"- cite as 引用: {package.citation}",
            *left_out,
            "",
            "## Files 文件",
            "",
            "Each table is there as CSV (UTF-8, opens in Excel), XLSX, JSON Lines and Parquet; all of them together are in",
            f"`{DATABASE}` (`datasette {DATABASE} --metadata metadata.json`). What each column means stands in",
            "`datapackage.json`, in the second sheet of each workbook and in the metadata of each Parquet file.",
            "Unknown is an empty cell or null. In CSV and XLSX an apostrophe stands before text that a spreadsheet would",
            "run as a formula; the other formats hold the exact text.",
            "",
            "每张表均有CSV（UTF-8，可直接用Excel打开）、XLSX、JSON Lines与Parquet四种格式；全部表又合为",
            f"`{DATABASE}`一个文件。各列含义见`datapackage.json`、工作簿第二页和Parquet元数据。",
            "空单元格或null表示未知。CSV与XLSX中，会被当作公式执行的文字前加有撇号；其他格式保存原文。",
            "",
            "| table 表 | one row is 每行 |",
            "|---|---|",
            *tables,
            "",
            f"Check the files 核对文件: `sha256sum -c {SUMS}`. `{ARCHIVE}` holds them all 为全部文件的压缩包.",
            "",
        ]
    )
