using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>Stage 2: makes every type without its references, so that stage 3 can resolve cycles.</summary>
internal static class TypeMaker
{
    public static TypeMap Make(CollectedDefinitions definitions, SchemaBuildContext context)
    {
        var types = new TypeMap(context);
        foreach (var parts in definitions.Types)
        {
            var type = Make(parts, context);
            types.Add(type, parts.IsSpecified);
        }

        return types;
    }

    private static NamedType Make(TypeParts parts, SchemaBuildContext context)
    {
        var name = parts.Name;
        var description = parts.Definition.Description?.Value;
        var directives = parts.Directives();
        return parts.Definition switch
        {
            ScalarTypeDefinitionNode => new ScalarType(name, description, directives, AppliedDirectives.GetSpecifiedBy(directives)),
            ObjectTypeDefinitionNode => new ObjectType(name, description, directives),
            InterfaceTypeDefinitionNode => new InterfaceType(name, description, directives),
            UnionTypeDefinitionNode => new UnionType(name, description, directives),
            InputObjectTypeDefinitionNode => new InputObjectType(name, description, directives, AppliedDirectives.IsOneOf(directives)),
            EnumTypeDefinitionNode => new EnumType(name, description, directives, MakeValues(parts, context)),
            _ => throw new ArgumentException($"{parts.Definition.Kind} does not define a type.", nameof(parts)),
        };
    }

    private static List<EnumValue> MakeValues(TypeParts parts, SchemaBuildContext context)
    {
        var values = new List<EnumValue>();
        var names = default(UniqueNames);
        foreach (var (part, source) in parts.All)
        {
            foreach (var node in ((EnumTypeDefinitionNode)part).Values)
            {
                if (!names.Add(node.Name))
                {
                    context.Report(
                        SchemaErrorCodes.DuplicateEnumValue,
                        $"Enum value \"{parts.Name}.{node.Name}\" can only be defined once.",
                        $"{parts.Name}.{node.Name}",
                        node.NameSpan,
                        source);
                    continue;
                }

                values.Add(new EnumValue(node.Name, node.Description?.Value, node.Directives, AppliedDirectives.GetDeprecation(node.Directives)));
            }
        }

        return values;
    }
}
