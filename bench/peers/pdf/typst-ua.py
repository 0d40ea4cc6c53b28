"""A table or a paragraph with Typst as PDF/UA-1: `python3 typst-ua.py <source> <output> <a folder of fonts>…`."""

import json
import os
import resource
import sys
import time

import typst

source, output, *fonts = sys.argv[1:]
start = time.perf_counter()
typst.compile(source, output=output, font_paths=fonts, pdf_standards=["ua-1"])
print(f"work {(time.perf_counter() - start) * 1000:.1f}")
used = resource.getrusage(resource.RUSAGE_SELF)
# As report-usage.ts does for the others; Linux counts kilobytes.
os.write(3, json.dumps({"cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss * 1024}).encode())
