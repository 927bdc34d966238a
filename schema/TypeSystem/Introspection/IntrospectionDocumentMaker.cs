using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Introspection;

/// <summary>Makes definitions from introspection's objects. Depth is bounded by the JSON reader's.</summary>
internal static class IntrospectionDocumentMaker
{
    private const string NoReason = "No longer supported";

    private static readonly string[] SpecifiedDirectives = ["include", "skip", "deprecated", "specifiedBy", "oneOf"];

    public static DocumentNode Make(JsonElement root)
    {
        var schema = Require(root, "__schema", JsonValueKind.Object);
        var definitions = new List<DefinitionNode> { MakeSchema(schema) };
        foreach (var directive in Items(schema, "directives"))
        {
            if (!SpecifiedDirectives.Contains(Name(directive), StringComparer.Ordinal))
            {
                definitions.Add(MakeDirective(directive));
            }
        }

        foreach (var type in Items(schema, "types"))
        {
            var name = Name(type);
            if (!name.StartsWith("__", StringComparison.Ordinal) && !BuiltInScalars.IsBuiltIn(name))
            {
                definitions.Add(MakeType(type, name));
            }
        }

        return new DocumentNode(default, definitions.ToSyntaxList());
    }

    private static SchemaDefinitionNode MakeSchema(JsonElement schema)
    {
        var roots = new List<OperationTypeDefinitionNode>();
        foreach (var (operation, field) in new[]
        {
            (OperationType.Query, "queryType"), (OperationType.Mutation, "mutationType"), (OperationType.Subscription, "subscriptionType"),
        })
        {
            if (schema.TryGetProperty(field, out var type) && type.ValueKind == JsonValueKind.Object)
            {
                roots.Add(new OperationTypeDefinitionNode(default, operation, new NamedTypeNode(default, Name(type))));
            }
        }

        return new SchemaDefinitionNode(default, Description(schema), [], roots.ToSyntaxList());
    }

    private static DirectiveDefinitionNode MakeDirective(JsonElement directive) => new(
        default,
        Description(directive),
        Name(directive),
        default,
        MakeInputValues(directive, "args"),
        directive.TryGetProperty("isRepeatable", out var repeatable) && repeatable.ValueKind == JsonValueKind.True,
        Require(directive, "locations", JsonValueKind.Array).EnumerateArray().Select(Location).ToSyntaxList());

    private static TypeDefinitionNode MakeType(JsonElement type, string name)
    {
        var description = Description(type);
        var kind = Require(type, "kind", JsonValueKind.String).GetString();
        return kind switch
        {
            "SCALAR" => new ScalarTypeDefinitionNode(default, description, name, default, SpecifiedBy(type)),
            "OBJECT" => new ObjectTypeDefinitionNode(default, description, name, default, [], MakeReferences(type, "interfaces"), MakeFields(type)),
            "INTERFACE" => new InterfaceTypeDefinitionNode(default, description, name, default, [], MakeReferences(type, "interfaces"), MakeFields(type)),
            "UNION" => new UnionTypeDefinitionNode(default, description, name, default, [], MakeReferences(type, "possibleTypes")),
            "ENUM" => new EnumTypeDefinitionNode(default, description, name, default, [], MakeValues(type)),
            "INPUT_OBJECT" => new InputObjectTypeDefinitionNode(default, description, name, default, OneOf(type), MakeInputValues(type, "inputFields")),
            _ => throw new FormatException($"Type \"{name}\" of the introspection answer has the unknown kind \"{kind}\"."),
        };
    }

    private static SyntaxList<FieldDefinitionNode> MakeFields(JsonElement type)
        => Items(type, "fields").Select(field => new FieldDefinitionNode(
            default,
            Description(field),
            Name(field),
            default,
            MakeInputValues(field, "args"),
            MakeReference(Require(field, "type", JsonValueKind.Object)),
            Deprecation(field))).ToSyntaxList();

    private static SyntaxList<EnumValueDefinitionNode> MakeValues(JsonElement type)
        => Items(type, "enumValues").Select(value => new EnumValueDefinitionNode(
            default, Description(value), Name(value), default, Deprecation(value))).ToSyntaxList();

    private static SyntaxList<InputValueDefinitionNode> MakeInputValues(JsonElement parent, string field)
        => Items(parent, field).Select(value => new InputValueDefinitionNode(
            default,
            Description(value),
            Name(value),
            default,
            MakeReference(Require(value, "type", JsonValueKind.Object)),
            MakeDefault(value),
            Deprecation(value))).ToSyntaxList();

    private static ValueNode? MakeDefault(JsonElement value)
    {
        if (Text(value, "defaultValue") is not { } literal)
        {
            return null;
        }

        try
        {
            return Utf8GraphQLParser.ParseConstValue(literal);
        }
        catch (SyntaxException exception)
        {
            throw new FormatException($"The default of \"{Name(value)}\" in the introspection answer is not a literal: {exception.Message}", exception);
        }
    }

    private static SyntaxList<NamedTypeNode> MakeReferences(JsonElement type, string field)
        => type.TryGetProperty(field, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Select(item => new NamedTypeNode(default, Name(item))).ToSyntaxList()
            : [];

    private static TypeNode MakeReference(JsonElement type)
    {
        var kind = Require(type, "kind", JsonValueKind.String).GetString();
        return kind is "LIST" or "NON_NULL" ? Wrap(kind, MakeReference(Require(type, "ofType", JsonValueKind.Object))) : new NamedTypeNode(default, Name(type));
    }

    private static TypeNode Wrap(string kind, TypeNode inner) => (kind, inner) switch
    {
        ("LIST", _) => new ListTypeNode(default, inner),
        (_, NonNullTypeNode) => throw new FormatException("A type of the introspection answer is non-null twice."),
        _ => new NonNullTypeNode(default, inner),
    };

    // The default of the argument stands for itself, as it did in the document that the service was made from.
    private static SyntaxList<DirectiveNode> Deprecation(JsonElement element)
        => element.TryGetProperty("isDeprecated", out var flag) && flag.ValueKind == JsonValueKind.True
            ? [Apply("deprecated", "reason", Text(element, "deprecationReason") is { } reason and not NoReason ? reason : null)]
            : [];

    private static SyntaxList<DirectiveNode> SpecifiedBy(JsonElement scalar)
        => Text(scalar, "specifiedByURL") is { } url ? [Apply("specifiedBy", "url", url)] : [];

    private static SyntaxList<DirectiveNode> OneOf(JsonElement input)
        => input.TryGetProperty("isOneOf", out var flag) && flag.ValueKind == JsonValueKind.True ? [new DirectiveNode(default, "oneOf", [])] : [];

    private static DirectiveNode Apply(string directive, string argument, string? value)
        => new(default, directive, value is null ? [] : [new ArgumentNode(default, argument, new StringValueNode(default, value))]);

    private static StringValueNode? Description(JsonElement element)
        => Text(element, "description") is { } text ? new StringValueNode(default, text, isBlock: true) : null;

    // The definitions are printed and parsed elsewhere: what is no name would mean something else there.
    private static string Name(JsonElement element)
        => Require(element, "name", JsonValueKind.String).GetString() is { } name && SchemaCoordinate.IsName(name)
            ? name
            : throw new FormatException("The introspection answer has a name that is none in GraphQL.");

    private static string Location(JsonElement location)
        => location.ValueKind == JsonValueKind.String
            ? location.GetString()!
            : throw new FormatException("The introspection answer has a directive location that is not a string.");

    private static string? Text(JsonElement element, string field)
        => element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string field)
    {
        foreach (var item in Require(element, field, JsonValueKind.Array).EnumerateArray())
        {
            yield return item.ValueKind == JsonValueKind.Object
                ? item
                : throw new FormatException($"The list \"{field}\" of the introspection answer has an item that is not an object.");
        }
    }

    private static JsonElement Require(JsonElement element, string field, JsonValueKind kind)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value) && value.ValueKind == kind
            ? value
            : throw new FormatException($"The introspection answer has no \"{field}\" of kind {kind} where one must be.");
}
