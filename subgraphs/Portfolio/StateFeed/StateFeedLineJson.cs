using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Subgraphs.Portfolio.StateFeed;

/// <summary>
/// A line as it is told: an array, as there are millions of them. In order: ISIN, quantity, value, value of a unit, price, its currency, LEI of the
/// issuer, fraction of the votes; then, only where anything was traded or split, traded, bought and split ratio; these too of a leveraged instrument that is
/// held, and behind them what was paid for a unit and since when it is held.
/// </summary>
internal sealed class StateFeedLineJson : JsonConverter<StateFeedLine>
{
    public override StateFeedLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw new NotSupportedException("Lines are told, and never read here.");

    public override void Write(Utf8JsonWriter writer, StateFeedLine value, JsonSerializerOptions options)
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
        if (value is not { Traded: 0, Bought: 0, SplitRatio: 1, InitialPrice: null })
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
}
