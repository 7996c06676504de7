package kr.onjari.web.demo;

import java.util.List;

/** The accounts of a demonstration. @param staff the first part of the staff accounts' names on this host */
public record DemoAccounts(List<String> staff) {}
