using System.Text.Json;
using Gateway.Execution.Failures;

namespace Gateway.Execution.Reading;

/// <summary>Reads the <c>errors</c> of a response, which is JSON already checked. Errors are rare, so plain code is good enough here.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format">Error result format</seealso>
internal static class SubgraphErrorReader
{
    /// <summary>More than any limit on responses, which were read with their own limit before.</summary>
    private const int MaxDepth = 1024;

    private const string NoMessage = "The subgraph gave no message.";

    /// <summary>The first <paramref name="limit"/> errors; an entry that is not an error in the specification's sense still counts as one.</summary>
    public static List<SubgraphError> Read(ReadOnlySpan<byte> json, int limit)
    {
        var errors = new List<SubgraphError>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        try
        {
            while (errors.Count < limit && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    errors.Add(ReadError(ref reader));
                }
                else
                {
                    reader.Skip();
                    errors.Add(new SubgraphError(NoMessage, null, []));
                }
            }
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a surrogate pair is well-formed JSON but no text.
            errors.Add(new SubgraphError(NoMessage, null, []));
        }

        return errors;
    }

    private static SubgraphError ReadError(ref Utf8JsonReader reader)
    {
        string? message = null;
        string? code = null;
        string? inputPath = null;
        IReadOnlyList<object> path = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("message"u8))
            {
                message = ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("path"u8))
            {
                path = ReadPath(ref reader);
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                (code, inputPath) = ReadExtensions(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new SubgraphError(message ?? NoMessage, code, path, inputPath);
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        return reader.GetString();
    }

    private static List<object> ReadPath(ref Utf8JsonReader reader)
    {
        var path = new List<object>();
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return path;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var index))
            {
                path.Add(index);
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                path.Add(reader.GetString() ?? "");
            }
            else
            {
                reader.Skip();
            }
        }

        return path;
    }

    private static (string? Code, string? InputPath) ReadExtensions(ref Utf8JsonReader reader)
    {
        string? code = null;
        string? inputPath = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return default;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("code"u8))
            {
                code = ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("inputPath"u8))
            {
                inputPath = ReadText(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return (code, inputPath);
    }
}
