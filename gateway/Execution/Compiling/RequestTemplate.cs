using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Planning;

namespace Gateway.Execution.Compiling;

/// <summary>The constant parts of a request body, as UTF-8: only variables and representations are put in between.</summary>
internal sealed class RequestTemplate
{
    private RequestTemplate(byte[] head, KeyValuePair<string, byte[]>[] variables, byte[][] lookups)
    {
        Head = head;
        Variables = variables;
        Lookups = lookups;
    }

    /// <summary><c>{"query":"…"</c></summary>
    public byte[] Head { get; }

    /// <summary>The client's variables that the document uses, each with its key in JSON.</summary>
    public KeyValuePair<string, byte[]>[] Variables { get; }

    /// <summary>The keys of the variables that take representations, in the order of the lookups.</summary>
    public byte[][] Lookups { get; }

    public static RequestTemplate Create(FetchNode fetch) => Create(
        Encoding.UTF8.GetBytes($"{{\"query\":{Quote(fetch.OperationText)}"),
        fetch.Variables,
        fetch.Lookups.Select(lookup => lookup.Variable));

    /// <param name="head">The body up to the document's end.</param>
    /// <param name="variables">The client's variables that the document uses.</param>
    /// <param name="lookups">The variables that take representations.</param>
    public static RequestTemplate Create(byte[] head, IEnumerable<string> variables, IEnumerable<string> lookups) => new(
        head,
        [.. variables.Select(name => KeyValuePair.Create(name, Encoding.UTF8.GetBytes($"\"{name}\":")))],
        [.. lookups.Select(name => Encoding.UTF8.GetBytes($"\"{name}\":"))]);

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
