namespace Subgraphs.Portfolio.Tests.Imports;

/// <summary>Tests that store files share a subgraph.</summary>
[CollectionDefinition(nameof(ImportCollection))]
public sealed class ImportCollection : ICollectionFixture<ImportServer>;
