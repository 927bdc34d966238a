using System.Globalization;
using System.Text.Json;
using GraphQL.TypeSystem;

namespace Subgraphs.Server.Scalars;

/// <summary>Which CLR types are scalars, and how their values go to and from JSON.</summary>
internal sealed class ClrScalars
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(string)] = BuiltInScalars.String,
        [typeof(bool)] = BuiltInScalars.Boolean,
        [typeof(int)] = BuiltInScalars.Int,
        [typeof(short)] = BuiltInScalars.Int,
        [typeof(byte)] = BuiltInScalars.Int,
        [typeof(double)] = BuiltInScalars.Float,
        [typeof(float)] = BuiltInScalars.Float,
        [typeof(Guid)] = BuiltInScalars.Id,
        [typeof(decimal)] = ScalarNames.Decimal,
        [typeof(DateOnly)] = ScalarNames.Date,
        [typeof(DateTimeOffset)] = ScalarNames.DateTime,
        [typeof(DateTime)] = ScalarNames.DateTime,
    };

    // What a name in [GraphQLType] may stand on, besides the types above whose scalar it is.
    private static readonly Dictionary<string, Type[]> FurtherTypes = new(StringComparer.Ordinal)
    {
        [BuiltInScalars.Id] = [typeof(string), typeof(int), typeof(long), typeof(Guid)],
        [BuiltInScalars.String] = [typeof(Guid)],
        [ScalarNames.Decimal] = [typeof(int), typeof(long)],
        [ScalarNames.Isin] = [typeof(string)],
        [ScalarNames.Lei] = [typeof(string)],
        [ScalarNames.Figi] = [typeof(string)],
        [ScalarNames.Mic] = [typeof(string)],
        [ScalarNames.CurrencyCode] = [typeof(string)],
    };

    private readonly Dictionary<Type, ScalarBinding> _bindings = [];

    public void Bind(ScalarBinding binding) => _bindings[binding.ClrType] = binding;

    public bool IsScalar(Type type) => Names.ContainsKey(type) || type == typeof(long) || _bindings.ContainsKey(type);

    /// <summary>The scalar of a CLR type, or null where it has none by itself (as <c>long</c>).</summary>
    public string? NameOf(Type type) => _bindings.GetValueOrDefault(type)?.ScalarName ?? Names.GetValueOrDefault(type);

    public bool Allows(string scalarName, Type type)
        => NameOf(type) == scalarName || (FurtherTypes.TryGetValue(scalarName, out var types) && types.Contains(type));

    /// <summary>Reads a value that coercion has found to be a value of the scalar.</summary>
    /// <exception cref="FormatException">The CLR type cannot hold it.</exception>
    public object Read(JsonElement value, Type type)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (_bindings.TryGetValue(type, out var binding))
        {
            return binding.Parse(text);
        }

        var culture = CultureInfo.InvariantCulture;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => text,
            TypeCode.Boolean => value.GetBoolean(),
            TypeCode.Int32 => int.Parse(text, NumberStyles.AllowLeadingSign, culture),
            TypeCode.Int16 => short.Parse(text, NumberStyles.AllowLeadingSign, culture),
            TypeCode.Byte => byte.Parse(text, NumberStyles.None, culture),
            TypeCode.Int64 => long.Parse(text, NumberStyles.AllowLeadingSign, culture),
            TypeCode.Double => double.Parse(text, NumberStyles.Float, culture),
            TypeCode.Single => float.Parse(text, NumberStyles.Float, culture),
            TypeCode.Decimal => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture),
            TypeCode.DateTime => DateTimeOffset.Parse(text, culture, DateTimeStyles.AssumeUniversal).UtcDateTime,
            _ when type == typeof(DateOnly) => DateOnly.ParseExact(text, "yyyy-MM-dd", culture),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, culture, DateTimeStyles.AssumeUniversal),
            _ when type == typeof(Guid) => Guid.Parse(text),
            _ => throw new FormatException($"{type.Name} is not a scalar."),
        };
    }

    /// <summary>Writes a value. <paramref name="scalarName"/> decides whether a number is a JSON string.</summary>
    public void Write(Utf8JsonWriter writer, object value, string scalarName)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case decimal number:
                Span<byte> utf8 = stackalloc byte[CanonicalDecimal.MaxLength];
                writer.WriteStringValue(utf8[..CanonicalDecimal.Format(number, utf8)]);
                break;
            case int or short or byte or long when scalarName == BuiltInScalars.Int:
                writer.WriteNumberValue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
            case int or short or byte or long:
                writer.WriteStringValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case DateOnly date:
                writer.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant:
                WriteInstant(writer, instant.UtcDateTime);
                break;
            case DateTime instant:
                WriteInstant(writer, instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant);
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            default:
                writer.WriteStringValue(_bindings[value.GetType()].Format(value));
                break;
        }
    }

    /// <summary>Why a value cannot be written, or null: what JSON has no number for.</summary>
    public static string? Refuse(object value) => value switch
    {
        double number when !double.IsFinite(number) => "Float cannot be NaN or infinite",
        float number when !float.IsFinite(number) => "Float cannot be NaN or infinite",
        _ => null,
    };

    /// <summary>UTC with the fraction, to microseconds, only where there is one.</summary>
    private static void WriteInstant(Utf8JsonWriter writer, DateTime utc)
        => writer.WriteStringValue(utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
}
