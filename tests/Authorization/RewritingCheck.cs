using Federation;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Tests;

/// <summary>
/// Reads a rewritten operation the way its data would be read: object type by object type. It knows nothing of how the rewriting is done.
/// </summary>
internal sealed class RewritingCheck(Supergraph supergraph, Entitlements entitlements)
{
    private readonly Schema _schema = supergraph.Schema;

    /// <summary>Everything that would be fetched although some object that can be there forbids it.</summary>
    public IReadOnlyList<string> Leaks(OperationDefinitionNode operation, DocumentNode document)
    {
        var leaks = new List<string>();
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name);
        Visit(operation.SelectionSet, [_schema.QueryType!], fragments, leaks);
        return leaks;
    }

    /// <summary>Response keys in order, without what stands below denied fields and with fragments written out.</summary>
    public static string Shape(SelectionSetNode selections, DocumentNode original, Func<string, bool> isDenied, string path = "")
    {
        var fragments = original.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name);
        return string.Join(' ', selections.Selections.Select(selection => selection switch
        {
            FieldNode field => isDenied($"{path}/{field.ResponseName}:{field.Name}") || field.SelectionSet is null
                ? field.ResponseName
                : $"{field.ResponseName}{{{Shape(field.SelectionSet, original, isDenied, $"{path}/{field.ResponseName}")}}}",
            InlineFragmentNode fragment => $"on {fragment.TypeCondition?.Name}{{{Shape(fragment.SelectionSet, original, isDenied, path)}}}",
            FragmentSpreadNode spread => $"on {fragments[spread.Name].TypeCondition.Name}{{{Shape(fragments[spread.Name].SelectionSet, original, isDenied, path)}}}",
            _ => "",
        }));
    }

    private void Visit(
        SelectionSetNode selections, IReadOnlyList<ObjectType> possible, Dictionary<string, FragmentDefinitionNode> fragments, List<string> leaks)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field when !field.Name.StartsWith("__", StringComparison.Ordinal) && !IsDenied(field):
                    VisitField(field, possible, fragments, leaks);
                    break;
                case InlineFragmentNode fragment:
                    Visit(fragment.SelectionSet, Narrow(possible, fragment.TypeCondition?.Name), fragments, leaks);
                    break;
                case FragmentSpreadNode spread:
                    Visit(fragments[spread.Name].SelectionSet, Narrow(possible, fragments[spread.Name].TypeCondition.Name), fragments, leaks);
                    break;
            }
        }
    }

    private void VisitField(FieldNode field, IReadOnlyList<ObjectType> possible, Dictionary<string, FragmentDefinitionNode> fragments, List<string> leaks)
    {
        foreach (var type in possible)
        {
            var definition = type.GetField(field.Name)!;
            leaks.AddRange(new[] { type.Name, definition.Coordinate, definition.Type.Named.Name }
                .Where(coordinate => !entitlements.Satisfy(supergraph.GetAuthRequirement(coordinate)))
                .Select(coordinate => $"{definition.Coordinate} needs {coordinate}"));
        }

        if (field.SelectionSet is { } children && possible.Count > 0)
        {
            var child = (CompositeType)possible[0].GetField(field.Name)!.Type.Named;
            Visit(children, _schema.GetPossibleTypes(child), fragments, leaks);
        }
    }

    private ObjectType[] Narrow(IReadOnlyList<ObjectType> possible, string? condition)
        => [.. possible.Where(type => condition is null || _schema.IsPossibleType(_schema.GetType<CompositeType>(condition)!, type.Name))];

    private static bool IsDenied(FieldNode field) => field.Directives.Any(directive => directive.Name == GatewayDirectives.Denied);
}
