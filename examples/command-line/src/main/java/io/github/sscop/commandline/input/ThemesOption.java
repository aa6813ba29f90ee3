package io.github.sscop.commandline.input;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option for themes beside those that a code assigns to a stakeholder group. */
public final class ThemesOption {

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            split = ",",
            description = "A theme to add to those that the code assigns to the group.")
    private final List<String> themes = new ArrayList<>();

    /** Returns the themes, all of which the code must have. */
    public List<ItemId> read(Code code, CommandLine command) {
        List<String> known =
                code.themes().stream().map(theme -> theme.id().value()).toList();
        for (String theme : themes) {
            if (!known.contains(theme)) {
                throw new CommandLine.ParameterException(
                        command, "--theme is " + theme + "; expected some of " + String.join(", ", known));
            }
        }
        return themes.stream().map(ItemId::of).toList();
    }
}
