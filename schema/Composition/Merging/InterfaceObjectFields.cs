using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Gives the implementations of an interface the fields that interface objects resolve for them.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/interfaces">Entity interfaces</seealso>
internal static class InterfaceObjectFields
{
    public static void Add(MergeState state)
    {
        foreach (var subgraph in state.Subgraphs)
        {
            foreach (var type in subgraph.Schema.Types)
            {
                if (type is ObjectType interfaceObject
                    && subgraph.IsInterfaceObject(type)
                    && state.Schema.TryGet(type.Name, out var merged))
                {
                    foreach (var field in interfaceObject.Fields)
                    {
                        if (!subgraph.IsExternal(field) && merged.GetField(field.Name) is { } mergedField)
                        {
                            AddToImplementations(state, merged, mergedField);
                        }
                    }
                }
            }
        }
    }

    private static void AddToImplementations(MergeState state, MergedType interfaceType, MergedField field)
    {
        foreach (var implementation in state.Schema.ImplementationsOf(interfaceType.Name).ToList())
        {
            if (implementation.GetField(field.Name) is not null)
            {
                continue;
            }

            var copy = new MergedField(field.Name) { Description = field.Description, Type = field.Type };
            copy.Arguments.AddRange(field.Arguments);
            copy.Directives.AddRange(field.Directives.Where(IsNotJoin));
            copy.Directives.Add(Nodes.Directive(JoinDirectives.Field));
            implementation.Fields.Add(copy);
        }
    }

    private static bool IsNotJoin(DirectiveNode directive) => !directive.Name.StartsWith("join__", StringComparison.Ordinal);
}
