using GraphQL.Language;

namespace GraphQL.TypeSystem.Diff;

/// <summary>
/// Directives applied to an element, besides those of the specification, whose meaning is compared where it belongs. A directive that is
/// applied several times is compared in order: the second application with the second.
/// </summary>
internal static class AppliedDirectiveComparison
{
    private const string Meaning = "What the directive means is not known here: a server may do something else because of it.";

    public static void Compare(
        string element, string? coordinate, SyntaxList<DirectiveNode> before, SyntaxList<DirectiveNode> after, List<SchemaChange> changes)
    {
        if (before.Count == 0 && after.Count == 0)
        {
            return;
        }

        var (left, right) = (Number(before), Number(after));
        var pairs = NamedPairs<Application>.Match(left, right, application => application.Key);
        foreach (var removed in pairs.Removed)
        {
            Add(SchemaChangeKind.AppliedDirectiveRemoved, removed.Node.Name, $"The directive '@{removed.Node.Name}' was taken from {element}.");
        }

        foreach (var added in pairs.Added)
        {
            Add(SchemaChangeKind.AppliedDirectiveAdded, added.Node.Name, $"The directive '@{added.Node.Name}' was put on {element}.");
        }

        foreach (var (old, now) in pairs.Kept)
        {
            CompareArguments(element, coordinate, old.Node, now.Node, changes);
        }

        void Add(SchemaChangeKind kind, string name, string message)
            => changes.Add(new SchemaChange(kind, ChangeSeverity.Dangerous, coordinate, message, Meaning) { Subject = $"@{name}" });
    }

    private static void CompareArguments(string element, string? coordinate, DirectiveNode before, DirectiveNode after, List<SchemaChange> changes)
    {
        var pairs = NamedPairs<ArgumentNode>.Match(before.Arguments, after.Arguments, argument => argument.Name);
        foreach (var removed in pairs.Removed)
        {
            Add(ChangeSeverity.Dangerous, removed, "is not given any more");
        }

        foreach (var added in pairs.Added)
        {
            Add(ChangeSeverity.Safe, added, $"is given as {added.Value.Print(indented: false)}");
        }

        foreach (var (old, now) in pairs.Kept)
        {
            var (oldText, newText) = (old.Value.Print(indented: false), now.Value.Print(indented: false));
            if (oldText != newText)
            {
                Add(ChangeSeverity.Dangerous, now, $"is {newText} instead of {oldText}");
            }
        }

        void Add(ChangeSeverity severity, ArgumentNode argument, string what) => changes.Add(new SchemaChange(
            SchemaChangeKind.AppliedDirectiveChanged,
            severity,
            coordinate,
            $"The argument '{argument.Name}' of '@{after.Name}' on {element} {what}.",
            severity == ChangeSeverity.Safe ? null : Meaning)
        {
            Subject = $"@{after.Name}({argument.Name}:)",
        });
    }

    private static List<Application> Number(SyntaxList<DirectiveNode> directives)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var applications = new List<Application>(directives.Count);
        foreach (var directive in directives)
        {
            if (directive.Name is "deprecated" or "specifiedBy" or "oneOf")
            {
                continue;
            }

            var count = counts[directive.Name] = counts.GetValueOrDefault(directive.Name) + 1;
            applications.Add(new Application($"{directive.Name}#{count}", directive));
        }

        return applications;
    }

    private sealed record Application(string Key, DirectiveNode Node);
}
