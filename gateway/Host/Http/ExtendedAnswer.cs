using System.Buffers;
using System.Text.Json;
using Gateway.Execution;

namespace Gateway.Host.Http;

/// <summary>Writes an answer with entries of its own in <c>extensions</c>. The answer may be shared with requests that do not see them, and stays as it is.</summary>
internal static class ExtendedAnswer
{
    /// <param name="answer">Of the execution.</param>
    /// <param name="exchange">Whose response is written.</param>
    /// <param name="entries">Each writes its entries.</param>
    public static async ValueTask WriteAsync(ExecutionAnswer answer, Exchange exchange, params Action<Exchange, Utf8JsonWriter>?[] entries)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        answer.Write(body);

        var own = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(own))
        {
            writer.WriteStartObject();
            foreach (var entry in entries)
            {
                entry?.Invoke(exchange, writer);
            }

            writer.WriteEndObject();
        }

        // {…,"extensions":{…}} has two braces at its end that give way to further entries, {…} one; both objects have entries already.
        var rest = new ArrayBufferWriter<byte>(1024);
        if (answer.HasExtensions)
        {
            rest.Write(","u8);
            rest.Write(own.WrittenSpan[1..]);
        }
        else
        {
            rest.Write(",\"extensions\":"u8);
            rest.Write(own.WrittenSpan);
        }

        rest.Write("}"u8);
        var kept = body.WrittenMemory[..^(answer.HasExtensions ? 2 : 1)];
        var response = exchange.Http.Response;
        response.ContentLength = kept.Length + rest.WrittenCount;
        _ = await response.BodyWriter.WriteAsync(kept, exchange.Aborted);
        _ = await response.BodyWriter.WriteAsync(rest.WrittenMemory, exchange.Aborted);
    }
}
