using System.Text.Json.Nodes;

namespace Tests.Kit.FederationCases;

/// <summary>An object of <c>data.json</c> on its way through a request.</summary>
/// <param name="Data">Its fields as VALUEs.</param>
/// <param name="Representation">The representation that its own fields may look at; empty for anything below an entity.</param>
internal sealed record FixtureObject(JsonObject Data, JsonObject Representation);
