using System.Text.Json;

namespace GraphQL.TypeSystem.Introspection;

/// <summary>Writes the objects of introspection; one method a type, in the words of the specification.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema">Schema introspection schema</seealso>
internal sealed partial class IntrospectionWriter(Schema schema, Utf8JsonWriter writer)
{
    private readonly Dictionary<IntrospectionField, GraphQLError> _errors = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<GraphQLError> Errors => [.. _errors.Values];

    /// <param name="fields">The selections of the query root.</param>
    /// <param name="isRefused">The query selects too much: every field is null, with one error.</param>
    public void WriteRoot(IReadOnlyList<IntrospectionField> fields, bool isRefused)
    {
        if (isRefused)
        {
            _errors.Add(
                fields[0],
                new GraphQLError($"Introspection selects more than {IntrospectionExecutor.MaxFields} fields.", IntrospectionErrorCodes.TooLarge));
        }

        writer.WriteStartObject();
        foreach (var field in fields)
        {
            writer.WritePropertyName(field.ResponseName);
            switch (field.Name)
            {
                case "__schema" or "__type" when isRefused:
                    writer.WriteNullValue();
                    break;
                case "__schema" or "__type" when field.Error is not null:
                    _errors.Add(field, field.Error);
                    writer.WriteNullValue();
                    break;
                case "__schema":
                    WriteSchema(field);
                    break;
                case "__type":
                    WriteType(field, FindType(field));
                    break;
                case "__typename":
                    writer.WriteStringValue(schema.QueryType?.Name);
                    break;
                default:
                    writer.WriteNullValue();
                    break;
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>__Schema</summary>
    private void WriteSchema(IntrospectionField parent)
        => WriteObject(parent, "__Schema", schema, (self, field, schema) =>
        {
            switch (field.Name)
            {
                case "description":
                    self.WriteString(schema.Description);
                    break;
                case "types":
                    self.WriteList(field, schema.Types, static (self, field, type) => self.WriteType(field, type));
                    break;
                case "queryType":
                    self.WriteType(field, schema.QueryType);
                    break;
                case "mutationType":
                    self.WriteType(field, schema.MutationType);
                    break;
                case "subscriptionType":
                    self.WriteType(field, schema.SubscriptionType);
                    break;
                case "directives":
                    self.WriteList(field, schema.DirectiveDefinitions, static (self, field, directive) => self.WriteDirective(field, directive));
                    break;
                default:
                    self.WriteString(null);
                    break;
            }
        });

    /// <summary>__Directive</summary>
    private void WriteDirective(IntrospectionField parent, DirectiveDefinition directive)
        => WriteObject(parent, "__Directive", directive, static (self, field, directive) =>
        {
            switch (field.Name)
            {
                case "name":
                    self.WriteString(directive.Name);
                    break;
                case "description":
                    self.WriteString(directive.Description);
                    break;
                case "isRepeatable":
                    self.WriteBoolean(directive.IsRepeatable);
                    break;
                case "locations":
                    self.WriteList(field, directive.Locations, static (self, _, location) => self.WriteString(location));
                    break;
                case "args":
                    self.WriteInputValues(field, directive.Arguments);
                    break;
                default:
                    self.WriteString(null);
                    break;
            }
        });

    private void WriteObject<T>(IntrospectionField parent, string typeName, T value, Action<IntrospectionWriter, IntrospectionField, T> writeField)
    {
        writer.WriteStartObject();
        foreach (var field in parent.Children)
        {
            writer.WritePropertyName(field.ResponseName);
            if (field.Name == "__typename")
            {
                writer.WriteStringValue(typeName);
            }
            else
            {
                writeField(this, field, value);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteList<T>(IntrospectionField field, IEnumerable<T>? items, Action<IntrospectionWriter, IntrospectionField, T> writeItem)
    {
        if (items is not null && field.Error is not null)
        {
            _errors.TryAdd(field, field.Error);
            items = null;
        }

        if (items is not null && field.ListDepth > IntrospectionExecutor.MaxListDepth)
        {
            _errors.TryAdd(
                field,
                new GraphQLError(
                    $"Introspection nests lists deeper than {IntrospectionExecutor.MaxListDepth}.", IntrospectionErrorCodes.TooDeep)
                { Path = field.Path });
            items = null;
        }

        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var item in items)
        {
            writeItem(this, field, item);
        }

        writer.WriteEndArray();
    }

    private void WriteString(string? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    private void WriteBoolean(bool value) => writer.WriteBooleanValue(value);

    /// <summary>The argument <c>includeDeprecated</c>, false by default.</summary>
    private static bool IncludesDeprecated(IntrospectionField field)
        => field.Arguments.TryGetRawJson("includeDeprecated", out var json) && json.Span.SequenceEqual("true"u8);

    private NamedType? FindType(IntrospectionField field)
    {
        if (!field.Arguments.TryGetRawJson("name", out var json))
        {
            return null;
        }

        var reader = new Utf8JsonReader(json.Span);
        return reader.Read() && reader.GetString() is { } name ? schema.GetType(name) : null;
    }
}
