using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>
/// A line as portfolio tells it and as it is stored: an array, as there are millions of them. In order: ISIN, quantity, value, value of a unit,
/// price, its currency, LEI of the issuer, fraction of the votes; then, only where anything was traded or split, traded, bought and split ratio.
/// These too of a leveraged instrument that is held, and behind them what was paid for a unit and since when it is held. What was stored as an object with
/// names is still read.
/// </summary>
internal sealed class StateLineJson : JsonConverter<StateLine>
{
    private static readonly JsonSerializerOptions Named = new(JsonSerializerDefaults.Web);

    public override StateLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize<StateLine>(ref reader, Named) ?? throw new JsonException("A line is null.");
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A line is an array.");
        }

        var isin = Text(ref reader) ?? throw new JsonException("A line has no ISIN.");
        var quantity = Required(ref reader);
        var value = Required(ref reader);
        var unitValue = Required(ref reader);
        var price = Number(ref reader);
        var currency = Text(ref reader) ?? throw new JsonException("A line has no currency.");
        var issuer = Text(ref reader);
        var votes = Number(ref reader);
        var (traded, bought, ratio) = (0m, 0m, 1m);
        (decimal? Price, DateOnly? OpenedOn) initial = (null, null);
        if (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            traded = reader.GetDecimal();
            bought = Required(ref reader);
            ratio = Required(ref reader);
            if (!reader.Read())
            {
                throw new JsonException("A line has no end.");
            }

            if (reader.TokenType == JsonTokenType.Number)
            {
                initial = (reader.GetDecimal(), Date(ref reader));
                reader.Read();
            }

            if (reader.TokenType != JsonTokenType.EndArray)
            {
                throw new JsonException("A line has too many parts.");
            }
        }

        return new StateLine
        {
            Isin = isin,
            IssuerLei = issuer,
            Quantity = quantity,
            Traded = traded,
            Bought = bought,
            SplitRatio = ratio,
            VotingFraction = votes,
            Price = price,
            Currency = currency,
            Value = value,
            UnitValue = unitValue,
            InitialPrice = initial.Price,
            OpenedOn = initial.OpenedOn,
        };
    }

    public override void Write(Utf8JsonWriter writer, StateLine value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Isin);
        writer.WriteNumberValue(value.Quantity);
        writer.WriteNumberValue(value.Value);
        writer.WriteNumberValue(value.UnitValue);
        Write(writer, value.Price);
        writer.WriteStringValue(value.Currency);
        writer.WriteStringValue(value.IssuerLei);
        Write(writer, value.VotingFraction);
        if (value.HasMoved || value.InitialPrice is not null)
        {
            writer.WriteNumberValue(value.Traded);
            writer.WriteNumberValue(value.Bought);
            writer.WriteNumberValue(value.SplitRatio);
            if (value is { InitialPrice: { } initial, OpenedOn: { } opened })
            {
                writer.WriteNumberValue(initial);
                writer.WriteStringValue(opened.ToString("O", CultureInfo.InvariantCulture));
            }
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static string? Text(ref Utf8JsonReader reader)
        => reader.Read() && reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString() : throw new JsonException("A text is missing in a line.");

    private static decimal? Number(ref Utf8JsonReader reader)
        => !reader.Read() ? throw new JsonException("A number is missing in a line.")
            : reader.TokenType == JsonTokenType.Null ? null
            : reader.GetDecimal();

    private static DateOnly Date(ref Utf8JsonReader reader)
        => DateOnly.TryParseExact(Text(ref reader), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw new JsonException("A date is missing in a line.");

    private static decimal Required(ref Utf8JsonReader reader) => Number(ref reader) ?? throw new JsonException("A number of a line is null.");
}
