namespace Federation.Composition.Contracts;

/// <summary>Where tags are included: of a type that carries one inside, only what carries one; of root types in any case.</summary>
internal static class HideUntagged
{
    public static void Apply(ContractModel model, ContractDefinition contract)
    {
        if (contract.IncludedTags.Count == 0)
        {
            return;
        }

        var tags = contract.IncludedTags.ToHashSet(StringComparer.Ordinal);
        foreach (var type in model.Types)
        {
            if (!model.Roots.Contains(type) && !IsTaggedInside(type, tags))
            {
                continue;
            }

            foreach (var child in type.Children)
            {
                child.IsHidden |= !child.HasTag(tags);
            }
        }
    }

    /// <summary>The type, or a field or value of it, carries one of the tags.</summary>
    public static bool IsTaggedInside(ContractElement type, HashSet<string> tags) => type.HasTag(tags) || type.Children.Exists(child => child.HasTag(tags));
}
