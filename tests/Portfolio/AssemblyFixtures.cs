using Subgraphs.Portfolio.Tests;

[assembly: AssemblyFixture(typeof(PortfolioServer))]
