using Gateway.Planning.Normalizing;

namespace Gateway.Planning.Fetching;

/// <summary>Normalised operation → what the answer reads from the merged tree.</summary>
internal sealed class ResponseShapeBuilder(IReadOnlyDictionary<NormalField, string> sourceKeys)
{
    public ResponseSelectionSet Build(NormalSet set) => new(set.Type, [.. set.Fields.Select(Build)]);

    private ResponseField Build(NormalField field) => new()
    {
        ResponseKey = field.ResponseKey,
        SourceKey = field.IsTypeName ? "__typename" : sourceKeys.GetValueOrDefault(field, field.ResponseKey),
        Definition = field.Definition,
        TypeNames = field.TypeNames,
        Conditions = field.Conditions,
        Selections = field.Children is null ? null : Build(field.Children),
        IsDenied = field.IsDenied,
    };
}
