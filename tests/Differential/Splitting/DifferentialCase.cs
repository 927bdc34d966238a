using System.Text.Json.Nodes;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>All that one comparison depends on, as text: what is written to files, read back, and made smaller.</summary>
/// <param name="BaseSdl">The unsplit schema; <c>@requires</c> in it names what a field is computed from.</param>
/// <param name="Subgraphs">The SDL of each subgraph by its name.</param>
/// <param name="Data">See <see cref="Reference.Dataset"/>.</param>
/// <param name="Operation">A GraphQL document with one operation.</param>
/// <param name="Variables">As a client sends them.</param>
/// <param name="DownSubgraph">A subgraph that does not answer; null: all do.</param>
internal sealed record DifferentialCase(
    string BaseSdl,
    IReadOnlyDictionary<string, string> Subgraphs,
    JsonObject Data,
    string Operation,
    JsonObject Variables,
    string? DownSubgraph);
