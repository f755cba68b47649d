"""What the things of each project are called, and what a change may do to them."""

# Component → its things. A component is a source file, a test and a page of documentation.
COMPONENTS = {
    "rigging": {
        "loader": ["plug-in loader", "plug-in manifest", "plug-in list", "plug-in folder"],
        "bus": ["message bus", "message queue", "subscription list", "dead letter box"],
        "loop": ["event loop", "timer queue", "signal handler", "idle task"],
        "settings": ["settings reader", "settings file", "settings page", "profile switch"],
        "install": ["install script", "package recipe", "first start", "desktop entry"],
        "build": ["build script", "build matrix", "compiler check", "test runner"],
        "release": ["release script", "release notes template", "version check", "signing key"],
        "upgrade": ["upgrade check", "upgrade path", "upgrade backup", "upgrade report"],
        "log": ["log writer", "crash report", "trace view"],
        "shell": ["command line", "help text", "shell completion", "exit status"],
    },
    "compass": {
        "router": ["router", "cost model", "route cache", "detour search"],
        "tides": ["tide table", "tide clock", "height curve", "harbour list"],
        "charts": ["chart cache", "chart tile reader", "depth line", "chart legend"],
        "weather": ["weather download", "weather file", "wind arrow", "forecast view"],
        "places": ["place name list", "gazetteer", "name search"],
        "planner": ["passage planner", "waypoint list", "waypoint dialog", "watch plan"],
        "position": ["position fix", "compass rose", "drift estimate", "anchor alarm"],
    },
    "logbook": {
        "entries": ["entry editor", "entry list", "watch column", "photo attachment"],
        "records": ["record index", "record file", "record lock", "old-file reader"],
        "exports": ["text export", "spreadsheet export", "printed page", "export dialog"],
        "search": ["search box", "search index", "date filter"],
        "seals": ["signature check", "key ring", "page seal"],
    },
}

# What people mostly work on, by address: (until before this cycle, things).
FOCUS = {
    "ada": [(4, ["loader"]), (8, ["build", "upgrade", "build"])],
    "hana": [(6, ["bus", "loop"]), (8, ["build", "loop"])],
    "ivo": [(4, ["bus", "shell", "settings"]), (8, ["loop", "release"])],
    "chidi": [(8, ["release", "build"])],
    "kofi": [(8, ["install"])],
    "jun": [(8, ["bus", "log", "settings"])],
    "emre": [(3, ["settings", "shell"]), (8, ["router", "weather"])],
    "levi": [(8, ["router", "charts"])],
    "maren": [(8, ["charts", "weather", "tides", "planner"])],
    "yuki": [(8, ["places"])],
    "esra": [(8, ["places", "planner"])],
    "freya": [(8, ["records", "exports"])],
    "nadia": [(8, ["exports", "entries", "records"])],
    "bruno": [(8, ["planner", "settings"])],
}

# Write documentation and little else.
WRITERS = ["dana", "pia", "ines"]

NEW_CODE = [
    "Keep the {x} over a restart", "Check the {x} at the start", "Give up when the {x} is silent",
    "Log what the {x} decides", "Let users switch off the {x}", "Read the {x} only once",
    "Close the {x} in good order", "Do not wait for the {x}", "Try the {x} again after a pause",
    "Warn if the {x} is older than the program", "Make the {x} work without a network",
    "Limit the memory of the {x}", "Copy less in the {x}", "Say what is wrong with the {x}",
    "Move the {x} out of the main file", "Simplify the {x}", "Speed up the {x}",
    "Show how far the {x} is", "Let plug-ins extend the {x}", "Sort what the {x} shows",
    "Count what the {x} leaves out", "Use clearer names in the {x}",
]
FIXES = [
    "Fix a crash in the {x}", "Fix the {x} on slow machines", "Fix a wrong sum in the {x}",
    "Fix the {x} in other time zones", "Fix a race in the {x}", "Fix a leak in the {x}",
    "Fix the {x} when the disk is full", "Fix an empty line in the {x}",
    "Fix the {x} for names with accents", "Fix the {x} after midnight",
]
TUNINGS = [
    "Wait longer for the {x}", "Wait less for the {x}", "Raise the limit of the {x}",
    "Lower the limit of the {x}", "Ask the {x} less often",
]
TESTS = [
    "Test the {x} with an empty folder", "Test the {x} on a slow disk",
    "Test the {x} in two languages", "Test the {x} twice in a row", "Test the {x} with an old file",
]
WRITING = [
    "Describe the {x}", "Draw how the {x} works", "Correct a typo about the {x}",
    "Say when to use the {x}", "Add an example for the {x}", "Explain the {x} in plain words",
    "Shorten the page about the {x}",
]

REASONS = [
    "Reported from a boat with a very old computer.",
    "Three people asked about this in the forum within a week.",
    "Nobody could say why it was the other way, and the tests pass.",
    "The old behaviour was a leftover from before Anise.",
    "This is the smallest change that helps; the rest can follow.",
    "It took eleven seconds before and takes two now.",
    "The next change needs it, and it is easier to review alone.",
    "I noticed it while I was looking for something else.",
    "It happens only with the {x}, and only the second time.",
    "Users lost work because of this, so it should go into the next release.",
    "We agreed on this at the last gathering.",
    "The {x} did this by accident, and people rely on it now.",
    "Without a network the program looked as if it had stopped.",
    "Packagers had to patch this, each in another way.",
    "There is no test for the clock itself; I tried it by hand for a day.",
    "The message now says what to do next.",
]

LIBRARIES = {
    "rigging": ["rope-splice", "bellbuoy", "cleat", "marlinspike", "halfhitch"],
    "compass": ["plumbline", "sextant-math", "cleat", "tidewheel"],
    "logbook": ["inkwell", "cleat", "paperweight"],
}
LANGUAGES = {
    "rigging": ["de", "fr", "nb", "pl"],
    "compass": ["da", "de", "el", "fr", "ja", "nb", "pl", "pt", "tr"],
    "logbook": ["de", "fr", "ja"],
}
WORDS_TO_TRANSLATE = [
    "anchor", "bearing", "buoy", "chart", "current", "depth", "draught", "ebb", "fix", "flood",
    "harbour", "heading", "keel", "knot", "landmark", "lee", "log", "mast", "neap", "passage",
    "reef", "rudder", "sail", "shallow", "spring", "swell", "tide", "watch", "wave", "wind",
]
