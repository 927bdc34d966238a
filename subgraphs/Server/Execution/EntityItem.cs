using Subgraphs.Server.Building;

namespace Subgraphs.Server.Execution;

/// <summary>An entity that a reference resolver found, with its type.</summary>
internal sealed record EntityItem(ObjectModel Model, object Source);
