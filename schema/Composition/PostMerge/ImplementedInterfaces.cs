using Federation.Composition.Merging;
using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.PostMerge;

/// <summary>A type has every field of the interfaces that it implements, though they may come from different subgraphs.</summary>
internal static class ImplementedInterfaces
{
    public static void Check(CompositionContext context, MergedSchema schema)
    {
        foreach (var type in schema.Types)
        {
            foreach (var interfaceName in type.Interfaces)
            {
                if (!schema.TryGet(interfaceName, out var interfaceType))
                {
                    continue;
                }

                foreach (var field in interfaceType.Fields)
                {
                    if (type.GetField(field.Name) is null && type.Kind is SyntaxKind.ObjectTypeDefinition or SyntaxKind.InterfaceTypeDefinition)
                    {
                        Report(context, type, interfaceType, field);
                    }
                }
            }
        }
    }

    private static void Report(CompositionContext context, MergedType type, MergedType interfaceType, MergedField field)
    {
        var declaring = Having(context, interfaceType.Name, container => container.GetField(field.Name) is not null);
        var implementing = Having(context, type.Name, container => container.Interfaces.Any(implemented => implemented.Name == interfaceType.Name));
        context.Error(
            FederationErrorCodes.InterfaceFieldNoImplem,
            $"\"{type.Name}\" implements \"{interfaceType.Name}\" in {Texts.Subgraphs(implementing.Select(subgraph => subgraph.Name))} but lacks its field \"{field.Name}\", which {Texts.Subgraphs(declaring.Select(subgraph => subgraph.Name))} declare: add \"{type.Name}.{field.Name}\" in one subgraph.",
            $"{type.Name}.{field.Name}",
            implementing.Concat(declaring).Distinct());
    }

    private static List<Subgraph> Having(CompositionContext context, string typeName, Func<FieldContainerType, bool> predicate)
        => [.. context.Subgraphs.Where(subgraph => subgraph.Schema.GetType<FieldContainerType>(typeName) is { } container && predicate(container))];
}
