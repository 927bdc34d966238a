namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>Tests of reports share a subgraph.</summary>
[CollectionDefinition(nameof(ReportCollection))]
public sealed class ReportCollection : ICollectionFixture<ReportServer>;
