"""A release as linked data: DCAT and schema.org. The contexts are included, so that reading them needs no network."""

from typing import Any

from .package import ARCHIVE, DATABASE, DESCRIPTION, TITLE, TITLE_ZH, File, Package

KEYWORDS = ["public hearings", "special inquiry", "people's congress", "专题询问", "地方人大"]
HERE = "./"


def dcat(package: Package) -> dict[str, Any]:
    """Describe a package by the Data Catalog Vocabulary (DCAT 3)."""
    return {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": package.base or HERE,
        "@type": "dcat:Dataset",
        "dct:title": _both(TITLE, TITLE_ZH),
        "dct:description": {"@value": f"{DESCRIPTION} {package.rights}", "@language": "en"},
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": TITLE},
        "dct:license": {"@id": package.licence_url},
        "dct:issued": {"@value": package.released, "@type": "xsd:dateTime"},
        "dct:identifier": package.digest,
        "dct:bibliographicCitation": package.citation,
        "dct:language": ["zh-Hans", "en"],
        "dcat:version": str(package.release),
        "dcat:keyword": KEYWORDS,
        "dcat:distribution": [_distribution(package, file) for file in package.files] + [_archive(package)],
    }


def _both(english: str, chinese: str) -> list[dict[str, str]]:
    return [{"@value": english, "@language": "en"}, {"@value": chinese, "@language": "zh-Hans"}]


def _distribution(package: Package, file: File) -> dict[str, Any]:
    return {
        "@id": package.base + file.name,
        "@type": "dcat:Distribution",
        "dct:title": file.name,
        "dct:license": {"@id": package.licence_url},
        "dcat:downloadURL": {"@id": package.base + file.name},
        "dcat:mediaType": {"@id": _media(file.media_type)},
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
    }


def _archive(package: Package) -> dict[str, Any]:
    """Describe the archive, without a checksum: this description is a file of the archive."""
    return {
        "@id": package.base + ARCHIVE,
        "@type": "dcat:Distribution",
        "dct:title": ARCHIVE,
        "dct:license": {"@id": package.licence_url},
        "dcat:downloadURL": {"@id": package.base + ARCHIVE},
        "dcat:mediaType": {"@id": _media("application/zip")},
    }


def _media(media_type: str) -> str:
    return f"https://www.iana.org/assignments/media-types/{media_type.partition(';')[0]}"


def schema_org(package: Package) -> dict[str, Any]:
    """Describe a package as a schema.org Dataset, which search engines for data read."""
    links = {name: {"@type": "@id"} for name in ("license", "contentUrl", "url", "includedInDataCatalog")}
    return {
        "@context": {"@vocab": "https://schema.org/", **links},
        "@type": "Dataset",
        "@id": package.base or HERE,
        "url": package.base or HERE,
        "name": TITLE,
        "alternateName": TITLE_ZH,
        "description": f"{DESCRIPTION} {package.rights}",
        "creator": {"@type": "Organization", "name": TITLE},
        "license": package.licence_url,
        "version": str(package.release),
        "datePublished": package.released,
        "identifier": package.digest,
        "citation": package.citation,
        "inLanguage": ["zh-Hans", "en"],
        "isAccessibleForFree": True,
        "keywords": KEYWORDS,
        "variableMeasured": _measured(package),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.name,
                "contentUrl": package.base + file.name,
                "encodingFormat": file.media_type,
                "contentSize": str(file.size),
                "sha256": file.sha256,
            }
            for file in package.files
            if file.format in ("csv", "parquet") or file.name == DATABASE
        ],
    }


def _measured(package: Package) -> list[dict[str, str]]:
    return [
        {
            "@type": "PropertyValue",
            "name": f"{table.name}.{field.name}",
            "description": field.meaning,
        }
        for table in package.tables
        for field in table.fields
    ]
