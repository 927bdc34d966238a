using System.Globalization;
using System.Text.Json;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Coercion;

/// <summary>
/// Walks a JSON value beside its type and writes it coerced: lists of one, defaults of input objects; scalars as they came.
/// Depth is bounded by <see cref="VariableCoercionOptions.MaxDepth"/>.
/// </summary>
/// <param name="scalars">The scalars to check.</param>
/// <param name="budget">What defaults may fill in.</param>
/// <param name="writer">Where something that was reported is written as null, so that the walk can go on.</param>
/// <param name="report">Takes the path from the variable, the value and what is wrong with it; false where that was enough.</param>
internal sealed class JsonCoercion(
    ScalarRegistry scalars, ValueBudget budget, Utf8JsonWriter writer, Func<string, JsonElement, string, bool> report)
{
    private readonly List<(string? Field, int Index)> _path = [];
    private readonly LiteralWriter _defaults = new(writer, scalars, CoercedVariables.Empty, budget);
    private (ScalarType? Type, ScalarDefinition? Definition) _lastScalar;
    private bool _isEnough;

    public void Coerce(JsonElement value, GraphQLType type)
    {
        // What is written is thrown away where anything was reported.
        if (_isEnough)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            if (type.IsNonNull)
            {
                Report(value, $"Expected non-nullable type \"{type}\" not to be null.");
                return;
            }

            writer.WriteNullValue();
            return;
        }

        switch (type.Nullable)
        {
            case ListType list:
                CoerceList(value, list);
                break;
            case InputObjectType input:
                CoerceObject(value, input);
                break;
            case EnumType enumType:
                CoerceEnum(value, enumType);
                break;
            default:
                CoerceScalar(value, (ScalarType)type.Nullable);
                break;
        }
    }

    private void CoerceList(JsonElement value, ListType type)
    {
        writer.WriteStartArray();
        if (value.ValueKind == JsonValueKind.Array)
        {
            var step = _path.Count;
            var index = 0;
            _path.Add(default);
            foreach (var item in value.EnumerateArray())
            {
                if (_isEnough)
                {
                    break;
                }

                _path[step] = (null, index++);
                Coerce(item, type.ElementType);
            }

            _path.RemoveAt(step);
        }
        else
        {
            Coerce(value, type.ElementType);
        }

        writer.WriteEndArray();
    }

    private void CoerceScalar(JsonElement value, ScalarType type)
    {
        // A long list asks for one scalar again and again.
        if (!ReferenceEquals(_lastScalar.Type, type))
        {
            _lastScalar = (type, scalars.Find(type.Name));
        }

        if (_lastScalar.Definition is not { } scalar)
        {
            JsonLiterals.WriteRaw(writer, value);
        }
        else if (scalar.CheckJson(value) is { } message)
        {
            Report(value, message);
        }
        else
        {
            scalar.WriteJson(writer, value);
        }
    }

    private void CoerceEnum(JsonElement value, EnumType type)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Report(value, $"Enum \"{type}\" cannot represent non-string value: {ValueText.Of(value)}.");
        }
        else if (type.GetValue(value.GetString()!) is not { } known)
        {
            Report(value, $"Value {ValueText.Of(value)} does not exist in \"{type}\" enum.");
        }
        else
        {
            writer.WriteStringValue(known.Name);
        }
    }

    private void CoerceObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Report(value, $"Expected type \"{type}\" to be an object.");
            return;
        }

        writer.WriteStartObject();
        foreach (var field in type.Fields)
        {
            CoerceField(value, field);
        }

        writer.WriteEndObject();
        CheckNames(value, type);
    }

    /// <summary>Every entry is a field of the type; of a OneOf type there is one, and not null.</summary>
    private void CheckNames(JsonElement value, InputObjectType type)
    {
        var known = 0;
        foreach (var property in value.EnumerateObject())
        {
            if (_isEnough)
            {
                return;
            }

            if (type.GetField(property.Name) is not null)
            {
                known++;
            }
            else
            {
                Report(value, $"Field \"{ValueText.Cut(property.Name)}\" is not defined by type \"{type}\".", isWritten: false);
            }
        }

        if (!type.IsOneOf)
        {
            return;
        }

        if (known != 1)
        {
            Report(value, $"Exactly one key must be specified for OneOf type \"{type}\".", isWritten: false);
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null && type.GetField(property.Name) is not null)
            {
                _path.Add((property.Name, 0));
                Report(property.Value, $"Field \"{ValueText.Cut(property.Name)}\" must be non-null.", isWritten: false);
                _path.RemoveAt(_path.Count - 1);
            }
        }
    }

    private void CoerceField(JsonElement parent, InputValue field)
    {
        if (parent.TryGetProperty(field.Name, out var value))
        {
            _path.Add((field.Name, 0));
            writer.WritePropertyName(field.Name);
            Coerce(value, field.Type);
            _path.RemoveAt(_path.Count - 1);
        }
        else if (field.DefaultValue is not null)
        {
            writer.WritePropertyName(field.Name);
            _defaults.Write(field.DefaultValue, field.Type);
            _isEnough |= budget.IsSpent;
        }
        else if (field.Type.IsNonNull)
        {
            Report(parent, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.", isWritten: false);
        }
    }

    private void Report(JsonElement value, string message, bool isWritten = true)
    {
        _isEnough |= !report(PathText(), value, message);
        if (isWritten)
        {
            writer.WriteNullValue();
        }
    }

    private string PathText()
        => string.Concat(_path.Select(step => step.Field is null ? string.Create(CultureInfo.InvariantCulture, $"[{step.Index}]") : $".{step.Field}"));
}
