using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization;

/// <summary>Collects the requirements of everything that an operation touches. It may name too many, never too few.</summary>
public sealed class MentionedEntitlementsCollector
{
    private readonly Supergraph _supergraph;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _scopes = new(StringComparer.Ordinal);
    private readonly SortedSet<PolicyUse> _policies = [];
    private readonly GivenInputs _inputs;
    private bool _authenticated;

    private MentionedEntitlementsCollector(Supergraph supergraph, DocumentNode document)
    {
        _supergraph = supergraph;
        _fragments = Fragments.Index(document);
        _inputs = new GivenInputs(supergraph.Schema);
    }

    /// <param name="supergraph">Whose requirements apply.</param>
    /// <param name="document">Valid against the supergraph's API schema.</param>
    /// <param name="operation">An operation of the document.</param>
    public static MentionedEntitlements Collect(Supergraph supergraph, DocumentNode document, OperationDefinitionNode operation)
    {
        if (supergraph.AuthRequirements.All.Count == 0 || supergraph.Schema.GetRootType(operation.Operation) is not { } root)
        {
            return MentionedEntitlements.None;
        }

        var collector = new MentionedEntitlementsCollector(supergraph, document);
        collector.Mention(root.Name);

        // An explicit stack: a chain of fragments can be as long as the document.
        var open = new Stack<(SelectionSetNode Selections, CompositeType Type)>();
        open.Push((operation.SelectionSet, root));
        while (open.TryPop(out var next))
        {
            collector.Visit(next.Selections, next.Type, open);
        }

        return collector.Collected;
    }

    private void Visit(SelectionSetNode selections, CompositeType type, Stack<(SelectionSetNode Selections, CompositeType Type)> open)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field when (type as FieldContainerType)?.GetField(field.Name) is { } definition:
                    MentionField(type, definition);
                    foreach (var input in _inputs.LeafTypes(field, definition))
                    {
                        Mention(input);
                    }

                    if (field.SelectionSet is { } children && definition.Type.Named is CompositeType child)
                    {
                        open.Push((children, child));
                    }

                    break;
                case InlineFragmentNode fragment:
                    VisitFragment(fragment.TypeCondition, fragment.SelectionSet, type, open);
                    break;
                case FragmentSpreadNode spread when _fragments.TryGetValue(spread.Name, out var fragment) && _visitedFragments.Add(spread.Name):
                    VisitFragment(fragment.TypeCondition, fragment.SelectionSet, type, open);
                    break;
            }
        }
    }

    /// <summary>All that a supergraph asks for anywhere.</summary>
    public static MentionedEntitlements CollectAll(Supergraph supergraph)
    {
        var collector = new MentionedEntitlementsCollector(supergraph, new DocumentNode(default, default, null));
        foreach (var requirement in supergraph.AuthRequirements.All)
        {
            collector.Mention(requirement.Coordinate);
        }

        return collector.Collected;
    }

    private MentionedEntitlements Collected => new(_authenticated, [.. _scopes], [.. _policies]);

    private void VisitFragment(
        NamedTypeNode? condition, SelectionSetNode selections, CompositeType type, Stack<(SelectionSetNode Selections, CompositeType Type)> open)
    {
        var narrowed = condition is null ? type : _supergraph.Schema.GetType<CompositeType>(condition.Name);
        if (narrowed is not null)
        {
            MentionType(narrowed);
            open.Push((selections, narrowed));
        }
    }

    private void MentionField(CompositeType parent, OutputField field)
    {
        Mention(field.Coordinate);
        MentionType(field.Type.Named);
        if (parent is InterfaceType)
        {
            foreach (var implementer in _supergraph.Schema.GetPossibleTypes(parent))
            {
                Mention(implementer.Name);
                Mention($"{implementer.Name}.{field.Name}");
            }
        }
    }

    private void MentionType(NamedType type)
    {
        Mention(type.Name);
        if (type is InterfaceType abstractType)
        {
            foreach (var implementer in _supergraph.Schema.GetPossibleTypes(abstractType))
            {
                Mention(implementer.Name);
            }
        }
    }

    private void Mention(string coordinate)
    {
        if (_supergraph.GetAuthRequirement(coordinate) is not { } requirement)
        {
            return;
        }

        _authenticated |= requirement.Authenticated;
        _scopes.UnionWith(requirement.ScopeExpression?.Names ?? []);
        _policies.UnionWith(requirement.PolicyExpression?.Names.Select(policy => new PolicyUse(policy, coordinate)) ?? []);
    }
}
