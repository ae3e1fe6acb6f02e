/**
 * What the logic speaks of: the interface between the files in {@code rules/logic} and the program. The logic imports this
 * module and nothing else of the program (held by {@code FactsTest}), so that a department's own logic, and the rules kept
 * of past nights, go on working while the program behind it changes.
 *
 * <p>From now on <b>names stay</b>: a type, a property or a method here may be added, and is never renamed, dropped, moved,
 * or given another meaning or unit. What a rule reads it reads by the property's name ({@code metOn} is
 * {@code getMetOn()}), what it decides it writes by a setter. Enumerations of {@code vocabulary} come as values of
 * properties; rules ask them by their properties ({@code comparator.ceiling}, {@code afterEvent}), or by their names.
 *
 * <p>Three packages, arrows down only, because one would hold over fifty files: here the cases that rules judge and
 * what they are judged on; {@link vn.chitieu.fact.owed} who owes what by the rule files, and their tables;
 * {@link vn.chitieu.fact.sent} what has been sent and registered.
 */
@ApplicationModule(allowedDependencies = {"language", "vocabulary"})
@NullMarked
package vn.chitieu.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
