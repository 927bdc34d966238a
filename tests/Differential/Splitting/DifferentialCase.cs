using System.Text.Json.Nodes;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>All that one comparison depends on, as text: what is written to files, read back, and made smaller.</summary>
/// <param name="BaseSdl">The unsplit schema; what its directives say is in <see cref="Reference.SingleProcessResolver"/>.</param>
/// <param name="Subgraphs">The SDL of each subgraph by its name.</param>
/// <param name="Data">See <see cref="Reference.Dataset"/>.</param>
/// <param name="Operation">A GraphQL document with one operation.</param>
/// <param name="Variables">As a client sends them.</param>
/// <param name="Circumstances">What it runs under.</param>
internal sealed record DifferentialCase(
    string BaseSdl,
    IReadOnlyDictionary<string, string> Subgraphs,
    JsonObject Data,
    string Operation,
    JsonObject Variables,
    Circumstances Circumstances);
