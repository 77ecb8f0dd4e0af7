package dev.parley.web;

/** A moment for machines (ISO 8601, UTC) and, absolute too, for people. */
public record TimeView(String machine, String people) {}
