using System.Globalization;
using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>How different arguments of a directive on one element become one.</summary>
/// <seealso href="https://specs.apollo.dev/cost/v0.1">cost v0.1</seealso>
internal static class DirectiveArguments
{
    /// <summary>Merges by the directive's own rule; null where it has none.</summary>
    public static DirectiveNode? Merge(ComposedDirective directive, IReadOnlyList<DirectiveNode> applications) => directive.FederationDirective switch
    {
        FederationDirectives.RequiresScopes => MergeDnf(directive.Name, "scopes", applications),
        FederationDirectives.Policy => MergeDnf(directive.Name, "policies", applications),
        FederationDirectives.Cost => Nodes.Directive(directive.Name, ("weight", Max(Values(applications, "weight")))),
        FederationDirectives.ListSize => Nodes.Directive(
            directive.Name,
            ("assumedSize", Max(Values(applications, "assumedSize"))),
            ("slicingArguments", Union(Values(applications, "slicingArguments"))),
            ("sizedFields", Union(Values(applications, "sizedFields"))),
            ("requireOneSlicingArgument", Nodes.Boolean(applications.All(IsOneSlicingArgumentRequired)))),
        _ => null,
    };

    private static DirectiveNode MergeDnf(string name, string argument, IReadOnlyList<DirectiveNode> applications)
    {
        var merged = Dnf.Read(applications[0].GetArgument(argument));
        foreach (var application in applications.Skip(1))
        {
            merged = Dnf.And(merged, Dnf.Read(application.GetArgument(argument)));
        }

        return Nodes.Directive(name, (argument, Dnf.Write(merged)));
    }

    private static List<ValueNode> Values(IReadOnlyList<DirectiveNode> applications, string argument)
        => [.. applications.Select(application => application.GetArgument(argument)).OfType<ValueNode>().Where(value => value is not NullValueNode)];

    private static IntValueNode? Max(List<ValueNode> values)
        => values.OfType<IntValueNode>().MaxBy(value => int.Parse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    private static ListValueNode? Union(List<ValueNode> values)
        => values.Count == 0
            ? null
            : Nodes.List(values
                .SelectMany(value => value is ListValueNode list ? list.Items : [value])
                .DistinctBy(value => value.Print(indented: false), StringComparer.Ordinal));

    /// <summary>The argument defaults to true.</summary>
    private static bool IsOneSlicingArgumentRequired(DirectiveNode application)
        => application.GetArgument("requireOneSlicingArgument") is not BooleanValueNode { Value: false };
}
