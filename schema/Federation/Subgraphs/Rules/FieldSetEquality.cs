using Federation.FieldSets;

namespace Federation.Subgraphs.Rules;

/// <summary>Compares field sets by the fields they name, whatever their order.</summary>
internal static class FieldSetEquality
{
    public static bool AreEqual(FieldSelectionSet left, FieldSelectionSet right)
        => left.Fields.Count == right.Fields.Count
            && left.Fragments.Count == right.Fragments.Count
            && left.Fields.All(field => right.Fields.Any(other => AreEqual(field, other)))
            && left.Fragments.All(fragment => right.Fragments.Any(other => fragment.Type.Name == other.Type.Name && AreEqual(fragment, other)));

    private static bool AreEqual(FieldSelection left, FieldSelection right)
        => left.Field.Name == right.Field.Name
            && (left.Children, right.Children) switch
            {
                (null, null) => true,
                ({ } a, { } b) => AreEqual(a, b),
                _ => false,
            };
}
