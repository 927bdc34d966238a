using Subgraphs.Server.Hosting;

namespace Subgraphs.Server.Tests;

public sealed class SubgraphHostTests
{
    [Theory]
    [InlineData("--urls=http://127.0.0.1:5000", "Development")]
    [InlineData("--urls=http://localhost:5000;http://[::1]:5000", "Development")]
    [InlineData("--urls=http://127.0.0.1:5000;http://0.0.0.0:5000", null)]
    [InlineData("--urls=http://*:5000", null)]
    [InlineData("--http_ports=5000", null)]
    [InlineData("--Kestrel:Endpoints:Http:Url=http://127.0.0.1:1", null)]
    [InlineData("--environment=Staging", null)]
    public void Only_a_program_of_this_machine_is_in_development_by_itself(string argument, string? environment)
        => Assert.Equal(environment, SubgraphHost.ChooseEnvironment([argument]));
}
