using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>A field that several subgraphs resolve must be shareable in all of them.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/sharing-types">Sharing types</seealso>
internal static class FieldSharing
{
    public static void Check(MergeState state, MergedType parent, OutputField?[] fields, string name, FieldOverrides overrides)
    {
        var shareable = new List<int>();
        var notShareable = new List<int>();
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is { } field)
            {
                if (!overrides.IsOverridden(i))
                {
                    Add(i, field);
                }
            }
            else
            {
                AddInterfaceObjects(i);
            }
        }

        if (notShareable.Count == 0 || (notShareable.Count == 1 && shareable.Count == 0))
        {
            return;
        }

        var resolving = shareable.Concat(notShareable).Order().ToList();
        state.Context.Error(
            FederationErrorCodes.InvalidFieldSharing,
            $"\"{parent.Name}.{name}\" is resolved in {state.Name(resolving)} but not shareable in {state.Name(notShareable)}: mark it @shareable in all of them, or resolve it in one.",
            $"{parent.Name}.{name}",
            resolving.Select(index => state.Subgraphs[index]));

        void Add(int index, OutputField field)
        {
            if (!state.Subgraphs[index].IsFullyExternal(field))
            {
                (state.Subgraphs[index].IsShareable(field) ? shareable : notShareable).Add(index);
            }
        }

        // An interface object resolves its fields for all implementations, so it may compete with a field of one.
        void AddInterfaceObjects(int index)
        {
            var subgraph = state.Subgraphs[index];
            foreach (var interfaceName in parent.Interfaces)
            {
                if (subgraph.Schema.GetType<ObjectType>(interfaceName) is { } type
                    && subgraph.IsInterfaceObject(type)
                    && type.GetField(name) is { } field)
                {
                    Add(index, field);
                }
            }
        }
    }
}
