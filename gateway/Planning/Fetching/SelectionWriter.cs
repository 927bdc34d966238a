using System.Collections.Immutable;
using Gateway.Planning.Searching;
using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>What a fetch selects, as syntax: fields first, then one inline fragment a type.</summary>
internal sealed class SelectionWriter(ConditionAssigner conditions, IReadOnlyDictionary<ContextInput, string> contextVariables)
{
    /// <param name="selection">What is selected.</param>
    /// <param name="known">Conditions that hold already where the selection stands.</param>
    public SelectionSetNode Write(FetchSelection selection, ImmutableArray<PlanCondition> known) => Write(selection, known, isOneOfWays: false);

    /// <param name="selection">What is selected.</param>
    /// <param name="known">Conditions that hold already where the selection stands.</param>
    /// <param name="isOneOfWays">It stands several times already: what is below is not multiplied again.</param>
    private SelectionSetNode Write(FetchSelection selection, ImmutableArray<PlanCondition> known, bool isOneOfWays)
    {
        var plain = new List<SelectionNode>();
        var fragments = new Dictionary<string, List<SelectionNode>>(StringComparer.Ordinal);
        foreach (var field in selection.Fields)
        {
            if (conditions.Of(field) is not { } own || IsImplied(selection, field))
            {
                continue;
            }

            var ways = isOneOfWays ? [own] : conditions.WaysOf(field);
            var nodes = ways.Select(way => Write(field, way, known, isOneOfWays || ways.Count > 1)).ToList();
            if (field.WrittenTypes.IsEmpty && field.TypeCondition is null)
            {
                plain.AddRange(nodes);
                continue;
            }

            foreach (var type in field.WrittenTypes.IsEmpty ? [field.TypeCondition!] : field.WrittenTypes)
            {
                if (!fragments.TryGetValue(type, out var list))
                {
                    fragments.Add(type, list = []);
                }

                list.AddRange(nodes);
            }
        }

        plain.AddRange(fragments.Select(fragment => Fragment(fragment.Key, new SelectionSetNode(default, fragment.Value.ToSyntaxList()))));
        if (plain.Count == 0)
        {
            plain.Add(new FieldNode(default, null, "__typename", default, default, null));
        }

        return new SelectionSetNode(default, plain.ToSyntaxList());
    }

    public static InlineFragmentNode Fragment(string? type, SelectionSetNode selections)
        => new(default, type is null ? null : new NamedTypeNode(default, type), default, selections);

    /// <summary>A leaf in a fragment that also stands outside: one key means one thing, so nothing is lost.</summary>
    private bool IsImplied(FetchSelection selection, FetchField field)
        => field.TypeCondition is not null
            && field.Child is null
            && selection.Find(null, field.Use.Key) is { WrittenTypes.IsEmpty: true } plain
            && conditions.Of(plain) is not null
            && conditions.WaysOf(field).All(own => conditions.WaysOf(plain).Any(outside => Conditions.Without(outside, own).IsEmpty));

    private SelectionNode Write(FetchField field, ImmutableArray<PlanCondition> own, ImmutableArray<PlanCondition> known, bool isOneOfWays)
    {
        var use = field.Use;
        var node = new FieldNode(
            default,
            use.Key == use.Name ? null : use.Key,
            use.Name,
            Arguments(field),
            default,
            field.Child is null ? null : Write(field.Child, own, isOneOfWays));
        return ConditionDirectives.Apply(node, Conditions.Without(own, known));
    }

    private SyntaxList<ArgumentNode> Arguments(FetchField field)
        => field.Contexts.IsEmpty
            ? field.Use.Arguments
            : field.Use.Arguments
                .Concat(field.Contexts.Select(context => new ArgumentNode(default, context.Argument, new VariableNode(default, contextVariables[context.Input]))))
                .ToSyntaxList();
}
