using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Coercion;

/// <summary>Writes literals that fit their types as the JSON values that they mean, with defaults of input objects filled in.</summary>
/// <param name="writer">Takes the values; where the budget is spent it takes null.</param>
/// <param name="scalars">The scalars that write their literals themselves.</param>
/// <param name="variables">What variables in literals stand for.</param>
/// <param name="budget">What may be written in all.</param>
internal sealed class LiteralWriter(Utf8JsonWriter writer, ScalarRegistry scalars, CoercedVariables variables, ValueBudget budget)
{
    public void Write(ValueNode value, GraphQLType type)
    {
        switch (value)
        {
            case VariableNode variable when variables.TryGetRawJson(variable.Name, out var json) && budget.TrySpend(json.Length):
                writer.WriteRawValue(json.Span, skipInputValidation: true);
                break;
            case VariableNode or NullValueNode:
                writer.WriteNullValue();
                break;
            default:
                if (budget.TrySpend())
                {
                    WriteValue(value, type.Nullable);
                }
                else
                {
                    writer.WriteNullValue();
                }

                break;
        }
    }

    private void WriteValue(ValueNode value, GraphQLType type)
    {
        switch (type)
        {
            case ListType list:
                writer.WriteStartArray();
                if (value is ListValueNode items)
                {
                    foreach (var item in items.Items)
                    {
                        Write(item, list.ElementType);
                    }
                }
                else
                {
                    Write(value, list.ElementType);
                }

                writer.WriteEndArray();
                break;
            case InputObjectType input when value is ObjectValueNode map:
                WriteObject(map, input);
                break;
            case ScalarType scalar when scalars.Find(scalar.Name) is { } definition && definition.CheckLiteral(value) is null:
                definition.WriteLiteral(writer, value);
                break;
            default:
                JsonLiterals.Write(writer, value, variables, budget);
                break;
        }
    }

    private void WriteObject(ObjectValueNode map, InputObjectType type)
    {
        writer.WriteStartObject();
        foreach (var field in type.Fields)
        {
            if ((FindGiven(map, field.Name) ?? field.DefaultValue) is { } value)
            {
                writer.WritePropertyName(field.Name);
                Write(value, field.Type);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>The literal of a field; a variable without a value counts as not given.</summary>
    private ValueNode? FindGiven(ObjectValueNode map, string name)
    {
        foreach (var field in map.Fields)
        {
            if (field.Name == name)
            {
                return field.Value is VariableNode variable && !variables.Contains(variable.Name) ? null : field.Value;
            }
        }

        return null;
    }
}
