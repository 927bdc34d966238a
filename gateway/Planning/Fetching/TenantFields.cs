using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Fetching;

/// <summary>
/// Adds the owner to what is fetched of objects that belong to a tenant. The search needs it once for each position, from wherever it can be
/// had (<see cref="At"/>); besides, every selection of such an object in a subgraph that knows its owner asks for it
/// (<see cref="Complete"/>), so that each answer is held to the caller's tenant by itself.
/// </summary>
internal sealed class TenantFields
{
    /// <summary>Keys of the merged tree are made of the names of fields, and no field's name begins so: nothing else has this key.</summary>
    private const string Key = "__tenant";

    private readonly Supergraph _supergraph;

    private TenantFields(Supergraph supergraph)
    {
        _supergraph = supergraph;
        Verification = new TenantVerification(Key, [.. supergraph.Tenancy.OwnedTypes]);
    }

    public TenantVerification Verification { get; }

    /// <summary>Null where nothing of the graph belongs to a tenant.</summary>
    public static TenantFields? For(Supergraph supergraph)
        => supergraph.Tenancy.OwnedTypes.Count == 0 ? null : new TenantFields(supergraph);

    /// <summary>The types with an owner that objects of a position can have, and the fields that hold it.</summary>
    public IEnumerable<(string Type, OutputField Field)> At(CompositeType position)
    {
        foreach (var type in _supergraph.Schema.GetPossibleTypes(position))
        {
            if (_supergraph.Tenancy.OwnerField(type.Name) is { } owner)
            {
                yield return (type.Name, type.GetField(owner)!);
            }
        }
    }

    /// <summary>The selection with the owner wherever the subgraph knows it.</summary>
    /// <param name="selections">As sent.</param>
    /// <param name="type">What they are selected on.</param>
    /// <param name="subgraph">To whom they are sent.</param>
    public SelectionSetNode Complete(SelectionSetNode selections, CompositeType? type, SubgraphInfo subgraph)
    {
        var completed = new List<SelectionNode>(selections.Selections.Count + 1);
        foreach (var selection in selections.Selections)
        {
            completed.Add(selection switch
            {
                FieldNode { SelectionSet: { } nested } field => new FieldNode(
                    field.Span, field.Alias, field.Name, field.Arguments, field.Directives,
                    Complete(nested, (type as FieldContainerType)?.GetField(field.Name)?.Type.Named as CompositeType, subgraph)),
                InlineFragmentNode fragment => new InlineFragmentNode(
                    fragment.Span, fragment.TypeCondition, fragment.Directives,
                    Complete(
                        fragment.SelectionSet,
                        fragment.TypeCondition is { } condition ? _supergraph.Schema.GetType<CompositeType>(condition.Name) : type,
                        subgraph)),
                _ => selection,
            });
        }

        if (type is ObjectType && OwnerIn(subgraph, type.Name) is { } owner && !completed.Exists(IsOwner))
        {
            completed.Add(new FieldNode(default, Verification.Key, owner, default, default, null));
        }

        return new SelectionSetNode(selections.Span, completed.ToSyntaxList());
    }

    private bool IsOwner(SelectionNode selection) => selection is FieldNode field && field.ResponseName == Verification.Key;

    private string? OwnerIn(SubgraphInfo subgraph, string type)
        => _supergraph.Tenancy.OwnerField(type) is { } owner
            && _supergraph.FindType(type)?.Field(owner)?.In(subgraph) is { IsExternal: false, IsOverridden: false, Requires: null }
                ? owner
                : null;
}
