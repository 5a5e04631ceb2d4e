"""Where the built program begins; PyInstaller wants a script, and `jc_disaster/__main__.py` belongs to a package."""

import sys

from jc_disaster.__main__ import main

sys.exit(main())
