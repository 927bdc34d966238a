using Federation.Composition.Merging;
using GraphQL.TypeSystem;

namespace Federation.Composition.PostMerge;

/// <summary>A field that is computed from protected data must state the protection of that data itself, or it would leak it.</summary>
internal static class TransitiveAuthRequirements
{
    public static void Check(CompositionContext context, MergedSchema schema)
    {
        foreach (var subgraph in context.Subgraphs)
        {
            foreach (var field in subgraph.Schema.Types.OfType<FieldContainerType>().SelectMany(type => type.Fields))
            {
                if (schema.TryGet(field.DeclaringType.Name, out var type) && type.GetField(field.Name) is { } merged)
                {
                    new TransitiveAuthCheck(context, schema, subgraph, field, AuthRequirement.Of(schema, type).And(AuthRequirement.Of(schema, merged))).Check();
                }
            }
        }
    }
}
