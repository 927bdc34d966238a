using System.Text.Json;

namespace GraphQL.TypeSystem.Coercion;

/// <summary>Counts items, entries and levels over the raw JSON, so that a hostile request stops at the limit.</summary>
internal static class VariableLimits
{
    /// <summary>The limit that is exceeded; null where none is, and for text that is not JSON, which the parser reports.</summary>
    /// <param name="json">The variables.</param>
    /// <param name="options">The limits.</param>
    /// <param name="values">How many values there are.</param>
    public static GraphQLError? Check(ReadOnlySpan<byte> json, VariableCoercionOptions options, out int values)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = options.MaxDepth + 2 });
        var counts = new List<(bool IsList, int Count)>();
        values = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped && SurrogateEscapes.HasLone(reader.ValueSpan))
                {
                    return new GraphQLError("The variables have a string that is not Unicode: half of a surrogate pair.", CoercionErrorCodes.BadUserInput);
                }

                switch (reader.TokenType)
                {
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        counts.RemoveAt(counts.Count - 1);
                        continue;
                    case JsonTokenType.PropertyName:
                        if (Count(counts) > options.MaxObjectFields)
                        {
                            return TooLarge(options);
                        }

                        continue;
                    default:
                        // The variables themselves are one value more than their entries.
                        if (++values > options.MaxValues + 1L)
                        {
                            return TooMany(options);
                        }

                        if (counts.Count > 0 && counts[^1].IsList && Count(counts) > options.MaxListItems)
                        {
                            return TooLong(options);
                        }

                        break;
                }

                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    counts.Add((reader.TokenType == JsonTokenType.StartArray, 0));
                    if (counts.Count > options.MaxDepth)
                    {
                        return new GraphQLError($"The variables are nested deeper than {options.MaxDepth} levels.", CoercionErrorCodes.TooDeep);
                    }
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }

    private static int Count(List<(bool IsList, int Count)> counts)
    {
        var (isList, count) = counts[^1];
        counts[^1] = (isList, count + 1);
        return count + 1;
    }

    private static GraphQLError TooLong(VariableCoercionOptions options)
        => new($"A list in the variables has more than {options.MaxListItems} items.", CoercionErrorCodes.ListTooLong);

    internal static GraphQLError TooMany(VariableCoercionOptions options)
        => new($"The variables have more than {options.MaxValues} values, those of defaults included.", CoercionErrorCodes.TooManyValues);

    private static GraphQLError TooLarge(VariableCoercionOptions options)
        => new($"An object in the variables has more than {options.MaxObjectFields} entries.", CoercionErrorCodes.ObjectTooLarge);
}
