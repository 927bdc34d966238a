using GraphQL.Language;

namespace GraphQL.TypeSystem.Diff;

/// <summary>What clients send: arguments of fields, arguments of directives, fields of input objects. Only widening is safe.</summary>
internal static class InputValueComparison
{
    private const string Omitted = "Where it is not given, the field computes with another value than before.";
    private const string NotAccepted = "A value or variable that fitted the old type may not fit the new one.";

    private static readonly Place FieldArgument = new(
        "argument", SchemaChangeKind.ArgumentAdded, SchemaChangeKind.ArgumentRemoved, SchemaChangeKind.ArgumentTypeChanged, SchemaChangeKind.ArgumentDefaultChanged);

    private static readonly Place DirectiveArgument = new(
        "argument",
        SchemaChangeKind.DirectiveArgumentAdded,
        SchemaChangeKind.DirectiveArgumentRemoved,
        SchemaChangeKind.DirectiveArgumentTypeChanged,
        SchemaChangeKind.DirectiveArgumentDefaultChanged);

    private static readonly Place InputField = new(
        "input field",
        SchemaChangeKind.InputFieldAdded,
        SchemaChangeKind.InputFieldRemoved,
        SchemaChangeKind.InputFieldTypeChanged,
        SchemaChangeKind.InputFieldDefaultChanged);

    public static void CompareArguments(string field, IReadOnlyList<InputValue> before, IReadOnlyList<InputValue> after, List<SchemaChange> changes)
        => Compare(FieldArgument, name => $"{field}({name}:)", before, after, changes);

    public static void CompareDirectiveArguments(
        string directive, IReadOnlyList<InputValue> before, IReadOnlyList<InputValue> after, List<SchemaChange> changes)
        => Compare(DirectiveArgument, name => $"@{directive}({name}:)", before, after, changes);

    public static void CompareInputFields(InputObjectType before, InputObjectType after, List<SchemaChange> changes)
        => Compare(InputField, name => $"{after.Name}.{name}", before.Fields, after.Fields, changes);

    private static void Compare(
        Place place, Func<string, string> coordinate, IReadOnlyList<InputValue> before, IReadOnlyList<InputValue> after, List<SchemaChange> changes)
    {
        if (before.Count == 0 && after.Count == 0)
        {
            return;
        }

        var pairs = NamedPairs<InputValue>.Match(before, after, value => value.Name);
        foreach (var removed in pairs.Removed)
        {
            var at = coordinate(removed.Name);
            changes.Add(new SchemaChange(
                place.Removed,
                ChangeSeverity.Breaking,
                at,
                $"The {place.Name} '{at}' was removed{(removed.DeprecationReason is null ? "" : "; it was deprecated")}.",
                $"An operation that gives the {place.Name} is not valid any more."));
        }

        foreach (var added in pairs.Added)
        {
            changes.Add(Added(place, coordinate(added.Name), added));
        }

        foreach (var (old, now) in pairs.Kept)
        {
            CompareValues(place, coordinate(now.Name), old, now, changes);
        }
    }

    private static SchemaChange Added(Place place, string at, InputValue value)
    {
        var message = $"The {place.Name} '{at}' of type '{value.Type}'"
            + $"{(value.DefaultValue is null ? "" : $" with the default {value.DefaultValue.Print(indented: false)}")} was added.";
        if (value.IsRequired)
        {
            return new SchemaChange(
                place.Added, ChangeSeverity.Breaking, at, message, $"It must be given, and no operation written before gives it: make it nullable or give it a default.");
        }

        // An optional argument may change what a field answers without it; an input field and a directive's argument only with a default
        // that a server computes with.
        var isDangerous = place == FieldArgument || (place == InputField && value.DefaultValue is not null);
        return isDangerous
            ? new SchemaChange(place.Added, ChangeSeverity.Dangerous, at, message, "Where it is not given, the field may answer otherwise than before.")
            : new SchemaChange(place.Added, ChangeSeverity.Safe, at, message, null);
    }

    private static void CompareValues(Place place, string at, InputValue before, InputValue after, List<SchemaChange> changes)
    {
        var element = $"The {place.Name} '{at}'";
        TextComparison.CompareDescriptions(element, at, before.Description, after.Description, changes);
        TextComparison.CompareDeprecations(element, at, before.DeprecationReason, after.DeprecationReason, changes);
        if (!SubtypeComparison.AreEqual(before.Type, after.Type))
        {
            var isSafe = TypeChangeSafety.IsSafeForInput(before.Type, after.Type);
            changes.Add(new SchemaChange(
                place.TypeChanged,
                isSafe ? ChangeSeverity.Safe : ChangeSeverity.Breaking,
                at,
                $"{element} is of type '{after.Type}' instead of '{before.Type}'.",
                isSafe ? null : NotAccepted));
        }

        if (!DefaultValueComparison.AreEqual(before, after))
        {
            changes.Add(new SchemaChange(place.DefaultChanged, ChangeSeverity.Dangerous, at, $"{element} {Describe(before, after)}.", Omitted));
        }

        AppliedDirectiveComparison.Compare($"the {place.Name} '{at}'", at, before.Directives, after.Directives, changes);
    }

    private static string Describe(InputValue before, InputValue after) => (before.DefaultValue, after.DefaultValue) switch
    {
        (null, { } added) => $"has the default {added.Print(indented: false)}, where it had none",
        ({ } removed, null) => $"has no default any more; it was {removed.Print(indented: false)}",
        ({ } old, { } now) when old.Print(indented: false) is var oldText && now.Print(indented: false) is var newText && oldText != newText
            => $"has the default {newText} instead of {oldText}",
        _ => "has a default that means something else, because its type changed",
    };

    private sealed record Place(string Name, SchemaChangeKind Added, SchemaChangeKind Removed, SchemaChangeKind TypeChanged, SchemaChangeKind DefaultChanged);
}
