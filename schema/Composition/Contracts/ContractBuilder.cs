using Federation.Supergraphs;
using GraphQL.Language;

namespace Federation.Composition.Contracts;

/// <summary>Supergraph + <see cref="ContractDefinition"/> → a supergraph that shows clients what the contract allows.</summary>
/// <remarks>
/// A tag of a type counts for all that stands in the type, a tag of a field for its arguments. The steps, in this order since each hides
/// from what the one before has left:
/// <list type="number">
/// <item>What carries an excluded tag is hidden, and what only excluded subgraphs have.</item>
/// <item>Where tags are included, a type of which some field or value carries one shows these only; so do the root types, tagged or not.
/// A type without any included tag is shown as a whole where a shown field returns or takes it, never as one of an abstract type's
/// possible types.</item>
/// <item>What nothing shown leads to any more is hidden; so is a type of which nothing is left, a field whose type is hidden, and the field
/// of an interface that one of its shown implementers does not show. This repeats until nothing changes.</item>
/// <item>What is left must be a schema: no client could give a hidden argument that is required, or understand a default that uses what
/// is hidden.</item>
/// </list>
/// What is hidden stays in the supergraph, <c>@inaccessible</c>: keys and <c>@requires</c> may still need it.
/// </remarks>
public static class ContractBuilder
{
    /// <param name="supergraph">A valid supergraph.</param>
    /// <param name="contract">What to show of it.</param>
    public static ContractResult Build(DocumentNode supergraph, ContractDefinition contract)
    {
        ArgumentNullException.ThrowIfNull(supergraph);
        ArgumentNullException.ThrowIfNull(contract);

        var unreadable = new List<SupergraphError>();
        if (SupergraphFeatures.Read(supergraph, unreadable) is not { } features || unreadable.Count > 0)
        {
            return Unreadable(unreadable);
        }

        var model = ContractModel.Read(supergraph, features);
        var errors = ContractCheck.Names(model, contract);
        if (errors.Count == 0)
        {
            HideExcluded.Apply(model, contract);
            HideUntagged.Apply(model, contract);
            HideUnreachable.Apply(model, contract);
            errors = ContractCheck.Schema(model, contract);
        }

        return errors.Count > 0
            ? new ContractResult(null, errors, [])
            : new ContractResult(
                ContractWriter.Write(supergraph, features, model),
                [],
                [.. contract.ExcludedTags.Where(tag => !model.KnownTags.Contains(tag))]);
    }

    /// <summary>
    /// Hides single types and fields, and what does not stand without them: the graph as somebody sees it who may not see these. A field of
    /// which a required argument had to go goes too.
    /// </summary>
    /// <param name="supergraph">A valid supergraph.</param>
    /// <param name="isHidden">Told the coordinate of each type and field.</param>
    public static ContractResult Hide(DocumentNode supergraph, Func<string, bool> isHidden)
    {
        ArgumentNullException.ThrowIfNull(supergraph);
        ArgumentNullException.ThrowIfNull(isHidden);

        var unreadable = new List<SupergraphError>();
        if (SupergraphFeatures.Read(supergraph, unreadable) is not { } features || unreadable.Count > 0)
        {
            return Unreadable(unreadable);
        }

        var model = ContractModel.Read(supergraph, features);
        foreach (var element in model.All())
        {
            element.IsHidden |= isHidden(element.Coordinate);
        }

        var contract = new ContractDefinition("entitlements", [], [], []);
        HideUnreachable.Apply(model, contract, hidesWhatNeedsHidden: true);
        var errors = ContractCheck.Schema(model, contract);
        return errors.Count > 0
            ? new ContractResult(null, errors, [])
            : new ContractResult(ContractWriter.Write(supergraph, features, model), [], []);
    }

    private static ContractResult Unreadable(List<SupergraphError> errors)
        => new(null, [.. errors.Select(error => new FederationError(error.Code, error.Message, error.Coordinate, []))], []);
}
