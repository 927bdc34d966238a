using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>Finds where types are used for input and for output.</summary>
internal static class EnumUsages
{
    public static Dictionary<string, EnumUsage> In(MergedSchema schema)
    {
        var usages = new Dictionary<string, EnumUsage>(StringComparer.Ordinal);
        foreach (var type in schema.Types)
        {
            foreach (var field in type.Fields)
            {
                AddOutput(NameOf(field.Type), $"{type.Name}.{field.Name}");
                foreach (var argument in field.Arguments)
                {
                    AddInput(NameOf(argument.Type), $"{type.Name}.{field.Name}({argument.Name}:)");
                }
            }

            foreach (var field in type.InputFields)
            {
                AddInput(NameOf(field.Type), $"{type.Name}.{field.Name}");
            }
        }

        foreach (var directive in schema.DirectiveDefinitions)
        {
            foreach (var argument in directive.Arguments)
            {
                AddInput(NameOf(argument.Type), $"@{directive.Name}({argument.Name}:)");
            }
        }

        return usages;

        void AddOutput(string name, string coordinate)
        {
            var usage = usages.GetValueOrDefault(name) ?? new EnumUsage(null, null);
            usages[name] = usage with { Output = usage.Output ?? coordinate };
        }

        void AddInput(string name, string coordinate)
        {
            var usage = usages.GetValueOrDefault(name) ?? new EnumUsage(null, null);
            usages[name] = usage with { Input = usage.Input ?? coordinate };
        }
    }

    /// <summary>The name inside all wrappers.</summary>
    public static string NameOf(TypeNode type) => type switch
    {
        ListTypeNode list => NameOf(list.Type),
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        _ => ((NamedTypeNode)type).Name,
    };
}
