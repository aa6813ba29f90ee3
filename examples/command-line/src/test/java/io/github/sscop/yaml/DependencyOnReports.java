package io.github.sscop.yaml;

import io.github.sscop.report.Report;

/** A reader of YAML that knows of reports. */
record DependencyOnReports(Report report) {}
