package io.github.sscop.benchmark;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.LocalDate;
import java.time.Period;

/** The expressions of the CEL rival, compiled once. Dates are texts; what CEL cannot do with dates and locations are two functions. */
final class CelExpressions {

    private static final MapType STRUCTURE = MapType.create(SimpleType.STRING, SimpleType.DYN);
    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.strings())
            .addFunctionDeclarations(
                    CelFunctionDecl.newFunctionDeclaration(
                            "plus",
                            CelOverloadDecl.newGlobalOverload(
                                    "plus_text_text", SimpleType.STRING, SimpleType.STRING, SimpleType.STRING)),
                    CelFunctionDecl.newFunctionDeclaration(
                            "plain",
                            CelOverloadDecl.newGlobalOverload("plain_text", SimpleType.STRING, SimpleType.STRING)))
            .addVar("f", STRUCTURE)
            .addVar("s", STRUCTURE)
            .addVar("by", STRUCTURE)
            .addVar("named", STRUCTURE)
            .addVar("onlyRefutes", SimpleType.BOOL)
            .addVar("bearings", ListType.create(STRUCTURE))
            .addVar("asOf", SimpleType.STRING)
            .build();

    /** The interpreter: the newer planner goes through a whole map at each step into it, and takes several times as long here. */
    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.strings())
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    "plus",
                    CelFunctionBinding.from(
                            "plus_text_text",
                            String.class,
                            String.class,
                            (date, period) -> LocalDate.parse(date)
                                    .plus(Period.parse(period))
                                    .toString())))
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    "plain", CelFunctionBinding.from("plain_text", String.class, CelExpressions::plain)))
            .build();

    private static final String EITHER_STANCE = """
            !(%1$s.occurredOn > asOf || %1$s.recordedOn > asOf)
            && (%1$s.organisation == '' || %1$s.organisation == s.organisation || %1$s.organisation == s.identifier)
            && (%1$s.product == '' || %1$s.product == s.product)
            """;

    private static final String AS_SUPPORT = """
            && (%1$s.version == '' || %1$s.version == s.version)
            && (%1$s.ofDigest == '' || s.digest == '' || %1$s.ofDigest == s.digest)
            && !(%1$s.location != '' && plain(%1$s.location) == plain(s.location))
            && !(%1$s.title.trim().lowerAscii() in ['tbc', 'tbd', 'todo', 'lorem ipsum'])
            && !(%1$s.location.contains('example.')
                 && %1$s.location.matches('^[a-z]+://([^/?#]*[.])?example[.](com|org|net)([/?#:].*)?$'))
            """;

    private static final String REJECTED = "%1$s.rejectedOn != '' && %1$s.rejectedOn <= asOf";

    private static final String DOES = """
            && !(b.argument.trim().lowerAscii() in ['tbc', 'tbd', 'todo', 'lorem ipsum'])
            && (b.r.location != '' || b.r.digest != '' || b.r.method == 'INTERVIEW')
            && (b.r.date != '' || s.preparedOn != '')
            """;

    /** Whether a record takes the place of another that it names. */
    static final CelRuntime.Program TAKES_THE_PLACE = program(EITHER_STANCE.formatted("by")
            + AS_SUPPORT.formatted("by")
            + "&& !(" + REJECTED.formatted("by") + " && (!onlyRefutes || by.rejectedByPeer))"
            + "&& !(by.age != '' && named.age != '' && by.age < named.age)");

    /** Whether the ways in which a record bears on an item may clear a refutation there. */
    static final CelRuntime.Program MAY_CLEAR =
            program("bearings.size() > 0 && bearings.all(b, b.refutes || (b.supports "
                    + "&& !(b.r.title.trim().lowerAscii() in ['tbc', 'tbd', 'todo', 'lorem ipsum'])" + DOES + "))");

    private static final String REFUTES = "b.refutes && !b.superseded && " + EITHER_STANCE.formatted("b.r") + "&& !("
            + REJECTED.formatted("b.r") + " && b.r.rejectedByPeer)";

    private static final String SUPPORTS = "b.supports && b.direct && b.argued && !b.superseded && "
            + EITHER_STANCE.formatted("b.r") + "&& !(" + REJECTED.formatted("b.r") + ")"
            + "&& b.r.validUntil >= asOf && b.r.freshUntil >= asOf" + DOES + AS_SUPPORT.formatted("b.r");

    /** The verdict on a claim on which something bears. */
    static final CelRuntime.Program VERDICT = program("bearings.exists(b, b.direct && " + REFUTES + ") ? 'NOT_MET'"
            + " : bearings.exists(b, " + REFUTES + ") ? 'UNDETERMINED'"
            + " : bearings.exists(b, " + SUPPORTS + ") ? 'MET' : 'UNDETERMINED'");

    private CelExpressions() {}

    static CelRuntime.Program program(String expression) {
        try {
            return RUNTIME.createProgram(COMPILER.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(expression, e);
        }
    }

    /** A location without fragment and trailing slash. */
    private static String plain(String location) {
        int fragment = location.indexOf('#');
        int end = fragment < 0 ? location.length() : fragment;
        while (end > 0 && location.charAt(end - 1) == '/') {
            end--;
        }
        return location.substring(0, end);
    }
}
