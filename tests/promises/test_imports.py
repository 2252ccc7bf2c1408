"""No modules import each other in a circle, imports within functions and by strings included."""

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import grimp
import pytest

OURS = ("hearing_api", "apps")


def imports(*packages: str, settings: str = "") -> grimp.ImportGraph:
    """Build the graph of all imports within packages, strings that name a module included.

    What the settings name is imported where our own code reads the setting, not by the settings.
    """
    graph = grimp.build_graph(*packages, cache_dir=None)
    trees = {module: parsed(module) for module in graph.modules}
    read = dict(settings_of(trees[settings], graph)) if settings else {}
    for module, tree in trees.items():
        named = named_in(tree, graph) if module != settings else []
        named += [each for node in ast.walk(tree) if is_setting(node) for each in read.get(node.attr, ())]
        for imported in {*named} - {module}:
            graph.add_import(importer=module, imported=imported)
    return graph


def parsed(module: str) -> ast.Module:
    """Parse the file of a module, without importing it."""
    root, *rest = module.split(".")
    [folder] = find_spec(root).submodule_search_locations
    path = Path(folder).joinpath(*rest)
    return ast.parse((path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text())


def settings_of(tree: ast.Module, graph: grimp.ImportGraph) -> Iterator[tuple[str, list[str]]]:
    """List each setting with the modules that its value names."""
    for node in tree.body:
        if isinstance(node, ast.Assign):
            yield from ((target.id, named_in(node, graph)) for target in node.targets if is_name(target))


def named_in(tree: ast.AST, graph: grimp.ImportGraph) -> list[str]:
    """List the modules that dotted strings name, alone or with an attribute of theirs, and those of models by `get_model`."""
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    dotted = [text for text in texts if isinstance(text, str) and "." in text]
    named = [each for text in dotted for each in {text, text.rpartition(".")[0]} & graph.modules]
    labels = {argument.value.split(".")[0] for argument in first_arguments(tree, "get_model")}
    return named + [each for each in sorted(graph.modules) for label in labels if is_models(each, label)]


def first_arguments(tree: ast.AST, function: str) -> Iterator[ast.Constant]:
    """List the strings that calls of a function, or of a method of that name, have as their first argument."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "attr", getattr(node.func, "id", "")) == function
        ):
            yield from (each for each in node.args[:1] if isinstance(each, ast.Constant))


def is_models(module: str, label: str) -> bool:
    """Tell whether a module holds the models of the app with this label, which is the last part of its name."""
    return f".{module}".endswith(f".{label}.models")


def is_name(node: ast.AST, name: str = "") -> bool:
    """Tell whether an expression is a name, and this one where one is given."""
    return isinstance(node, ast.Name) and name in ("", node.id)


def is_setting(node: ast.AST) -> bool:
    """Tell whether an expression reads a setting."""
    return isinstance(node, ast.Attribute) and is_name(node.value, "settings")


def circles(graph: grimp.ImportGraph) -> list[tuple[str, ...]]:
    """List the shortest circle through each import that is part of one."""
    found = set()
    for importer in graph.modules:
        for imported in graph.find_modules_directly_imported_by(importer):
            if chain := graph.find_shortest_chain(imported, importer):
                first = chain.index(min(chain))
                found.add((*chain[first:], *chain[:first]))
    return sorted(found, key=lambda circle: (len(circle), circle))


def test_no_modules_import_each_other_in_a_circle():
    assert circles(imports(*OURS, settings="hearing_api.settings")) == []


CIRCLES = {
    "direct": {"a": "from . import b", "b": "from . import a"},
    "through another": {"a": "from . import b", "b": "from . import c", "c": "from . import a"},
    "within a function": {"a": "from . import b", "b": "def late():\n    from . import a"},
    "by a string": {"a": "from . import b", "b": "import_string('house.a.name')"},
    "by the label of an app": {
        "models": "from . import b",
        "b": "apps.get_model('house.Vote')",
    },
    "by the label of an app and the name": {
        "models": "from . import b",
        "b": "get_model('house', 'Vote')",
    },
    "by a setting": {
        "a": "from . import b",
        "b": "import_string(settings.NAME)",
        "conf": "NAME = 'house.a.x'",
    },
}


@pytest.mark.parametrize("modules", CIRCLES.values(), ids=CIRCLES)
def test_every_sort_of_circle_is_seen(tmp_path, monkeypatch, modules):
    for name, text in {"__init__": "", "conf": "", **modules}.items():
        (tmp_path / "house").mkdir(exist_ok=True)
        (tmp_path / "house" / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    circle = sorted(f"house.{name}" for name in modules if name != "conf")
    assert circles(imports("house", settings="house.conf")) == [tuple(circle)]


def methods_ready(tree: ast.AST) -> Iterator[ast.stmt]:
    """List the methods `ready` of the subclasses of AppConfig."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(is_name(base, "AppConfig") for base in node.bases):
            yield from (
                each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "ready"
            )


def late_imports(module: str) -> Iterator[str]:
    """List the imports of our own modules within functions, but for `AppConfig.ready`, which runs once all models are there."""
    tree = parsed(module)
    ready = list(methods_ready(tree)) if module.endswith(".apps") else []
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef) and function not in ready:
            for node in ast.walk(function):
                named = node.names[0].name if isinstance(node, ast.Import) else getattr(node, "module", None)
                if getattr(node, "level", 0) or (named or "").split(".")[0] in OURS:
                    yield f"{module}:{node.lineno}"


LATE = "    from apps import api\n"
READY = f"class Config(AppConfig):\n  def ready(self):\n{LATE}"


@pytest.mark.parametrize(
    ("module", "text", "seen"),
    [
        ("apps", READY, False),
        ("views", READY, True),
        ("apps", f"def ready():\n{LATE}", True),
        ("apps", READY.replace("AppConfig", "View"), True),
        ("views", f"def late():\n{LATE}", True),
        ("views", f"async def late():\n{LATE}", True),
        ("views", "def late():\n    import apps.api\n", True),
        ("views", "def late():\n    import json\n", False),
    ],
)
def test_every_late_import_is_seen(tmp_path, monkeypatch, module, text, seen):
    (tmp_path / "shed").mkdir()
    (tmp_path / "shed" / "__init__.py").touch()
    (tmp_path / "shed" / f"{module}.py").write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    assert bool(list(late_imports(f"shed.{module}"))) == seen


def test_no_function_imports_our_own_modules():
    modules = grimp.build_graph(*OURS, cache_dir=None).modules
    assert [late for module in sorted(modules) for late in late_imports(module)] == []
