using GraphQL.Language;

namespace GraphQL.TypeSystem.Printing;

internal sealed partial class SchemaDocumentMaker
{
    private TypeDefinitionNode MakeType(NamedType type)
    {
        var description = Describe(type.Description);
        var directives = Keep(type.Directives);
        return type switch
        {
            ScalarType => new ScalarTypeDefinitionNode(default, description, type.Name, default, directives),
            ObjectType objectType => new ObjectTypeDefinitionNode(
                default, description, type.Name, default, directives, MakeReferences(objectType.Interfaces), MakeFields(objectType)),
            InterfaceType interfaceType => new InterfaceTypeDefinitionNode(
                default, description, type.Name, default, directives, MakeReferences(interfaceType.Interfaces), MakeFields(interfaceType)),
            UnionType union => new UnionTypeDefinitionNode(default, description, type.Name, default, directives, MakeReferences(union.Members)),
            EnumType enumType => new EnumTypeDefinitionNode(default, description, type.Name, default, directives, MakeValues(enumType)),
            InputObjectType input => new InputObjectTypeDefinitionNode(
                default, description, type.Name, default, directives, MakeInputValues(input.Fields)),
            _ => throw new ArgumentException($"{type.GetType().Name} is not a kind of type.", nameof(type)),
        };
    }

    private SyntaxList<FieldDefinitionNode> MakeFields(FieldContainerType type)
        => type.Fields.Select(field => new FieldDefinitionNode(
            default,
            Describe(field.Description),
            field.Name,
            default,
            MakeInputValues(field.Arguments),
            MakeReference(field.Type),
            Keep(field.Directives))).ToSyntaxList();

    private SyntaxList<InputValueDefinitionNode> MakeInputValues(IReadOnlyList<InputValue> values)
        => values.Select(value => new InputValueDefinitionNode(
            default,
            Describe(value.Description),
            value.Name,
            default,
            MakeReference(value.Type),
            value.DefaultValue,
            Keep(value.Directives))).ToSyntaxList();

    private SyntaxList<EnumValueDefinitionNode> MakeValues(EnumType type)
        => type.Values.Select(value => new EnumValueDefinitionNode(
            default, Describe(value.Description), value.Name, default, Keep(value.Directives))).ToSyntaxList();

    private static SyntaxList<NamedTypeNode> MakeReferences(IEnumerable<NamedType> types)
        => types.Select(type => new NamedTypeNode(default, type.Name)).ToSyntaxList();

    private static TypeNode MakeReference(GraphQLType type) => type switch
    {
        NonNullType => new NonNullTypeNode(default, MakeReference(type.Nullable)),
        ListType list => new ListTypeNode(default, MakeReference(list.ElementType)),
        _ => new NamedTypeNode(default, type.Named.Name),
    };
}
