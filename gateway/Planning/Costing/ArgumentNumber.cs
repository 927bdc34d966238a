using System.Globalization;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>
/// How many elements an argument says: the value of an integer that is the argument or lies in it, or the length of the list that it is.
/// Read from the operation where it is written there, else from the variables of each request.
/// </summary>
internal sealed class ArgumentNumber
{
    private readonly long? _value;
    private readonly string? _variable;
    private readonly string[] _path = [];
    private readonly bool _isLength;

    private ArgumentNumber(long? value) => _value = value;

    private ArgumentNumber(string variable, string[] path, bool isLength, long? otherwise)
        => (_variable, _path, _isLength, _value) = (variable, path, isLength, otherwise);

    /// <summary>It is the same for every request.</summary>
    public bool IsConstant => _variable is null;

    /// <summary>The integer at the end of a path that begins with an argument.</summary>
    /// <param name="field">Which has the argument.</param>
    /// <param name="given">The arguments as written.</param>
    /// <param name="path">The argument, and fields of input objects.</param>
    public static ArgumentNumber? Value(OutputField field, SyntaxList<ArgumentNode> given, IReadOnlyList<string> path)
        => field.GetArgument(path[0]) is { } argument ? OfValue(Given(given, argument.Name), argument, [.. path.Skip(1)]) : null;

    /// <summary>The length of a list.</summary>
    public static ArgumentNumber Length(InputValue argument, SyntaxList<ArgumentNode> given)
        => OfLength(Given(given, argument.Name) ?? argument.DefaultValue, argument);

    /// <summary>Null where the argument says nothing. A number below zero says nothing either: no list has that size, and the subgraph may take it for anything.</summary>
    public long? Read(CoercedVariables variables)
    {
        if (_variable is null || !variables.TryGetRawJson(_variable, out var json))
        {
            return _value;
        }

        var reader = new Utf8JsonReader(json.Span);
        return reader.Read() && Enter(ref reader) ? _isLength ? Count(ref reader) : Number(ref reader) : null;
    }

    private static ArgumentNumber? OfValue(ValueNode? given, InputValue definition, string[] path)
    {
        switch (given ?? definition.DefaultValue)
        {
            case VariableNode variable:
                // A variable that is not given leaves the argument out, and its default counts.
                return new ArgumentNumber(variable.Name, path, isLength: false, definition.DefaultValue is null ? null : OfValue(definition.DefaultValue, definition, path)?._value);
            case IntValueNode number when path.Length == 0:
                return new ArgumentNumber(number.Value.StartsWith('-')
                    ? null
                    : long.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? NotNegative(value) : CostUnits.Most);
            case ObjectValueNode inside when path.Length > 0 && (definition.Type.Named as InputObjectType)?.GetField(path[0]) is { } field:
                return OfValue(inside.Fields.FirstOrDefault(one => one.Name == field.Name)?.Value, field, path[1..]);
            default:
                return null;
        }
    }

    private static ArgumentNumber OfLength(ValueNode? value, InputValue definition) => value switch
    {
        VariableNode variable => new ArgumentNumber(
            variable.Name, [], isLength: true, definition.DefaultValue is null ? null : OfLength(definition.DefaultValue, definition)._value),
        ListValueNode list => new ArgumentNumber(list.Items.Count),
        null or NullValueNode => new ArgumentNumber(null),
        _ => new ArgumentNumber(1), // One value stands for a list of it.
    };

    /// <summary>Goes down the path; false where it ends early.</summary>
    private bool Enter(ref Utf8JsonReader reader)
    {
        foreach (var name in _path)
        {
            if (reader.TokenType != JsonTokenType.StartObject || !Find(ref reader, name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Find(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(name);
            _ = reader.Read();
            if (isFound)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static long? Number(ref Utf8JsonReader reader)
        => reader.TokenType != JsonTokenType.Number ? null
            : reader.TryGetInt64(out var whole) ? NotNegative(whole)
            : reader.TryGetDouble(out var value) && value >= 0 ? (long)Math.Min(CostUnits.Most, Math.Ceiling(value))
            : null;

    private static long? Count(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        long count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            count++;
        }

        return count;
    }

    private static long? NotNegative(long value) => value < 0 ? null : Math.Min(value, CostUnits.Most);

    private static ValueNode? Given(SyntaxList<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
