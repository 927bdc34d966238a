using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace Subgraphs.Storage.Tests;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("Storage:Directory", " ", "Storage:Directory is empty")]
    [InlineData("Storage:Provider", "SqlServer", "Storage:ConnectionString is empty")]
    [InlineData("Storage:MaxBatchSize", "0", "Storage:MaxBatchSize is 0: use 1 or more")]
    [InlineData("Storage:CommandTimeoutSeconds", "0", "Storage:CommandTimeoutSeconds is 0: use 1 to 3600")]
    [InlineData("Storage:KeptRows", "-1", "Storage:KeptRows is -1: use 0 to 100000000")]
    [InlineData("Storage:MaxConcurrentCommands", "0", "Storage:MaxConcurrentCommands is 0: use 1 to 1024")]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider")]
    [InlineData("Storage:MaxBatchSize", "many", "Storage:MaxBatchSize")]
    public async Task A_wrong_option_ends_the_program_with_one_line_and_code_2(string key, string value, string message)
    {
        using var store = new WidgetStore(null, (key, value));
        using var error = new StringWriter();
        var code = await ProgramExit.RunAsync(() => Task.FromResult(store.Database), error);
        Assert.Equal(2, code);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_storage_error_ends_the_program_with_its_own_code()
    {
        using var error = new StringWriter();
        Assert.Equal(3, await ProgramExit.RunAsync(() => throw new StorageException(StorageErrorCodes.OtherSource, "made from\nanother"), error));
        Assert.Equal("made from another", error.ToString().Trim());
        Assert.Equal(0, await ProgramExit.RunAsync(() => Task.CompletedTask, error));
    }

    [Fact]
    public async Task An_address_that_something_else_listens_on_ends_the_program_with_one_line_that_names_it()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        using var error = new StringWriter();
        var code = await ProgramExit.RunAsync(
            async () =>
            {
                var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
                builder.WebHost.UseKestrelCore().UseUrls(address);
                await using var program = builder.Build();
                await program.StartAsync(TestContext.Current.CancellationToken);
            },
            error);
        Assert.Equal(2, code);
        Assert.Contains(address, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_program_that_is_stopped_while_it_starts_says_so()
    {
        using var error = new StringWriter();
        Assert.Equal(0, await ProgramExit.RunAsync(() => throw new TaskCanceledException(), error));
        Assert.Equal("The program was stopped before it listened.", error.ToString().Trim());
    }

    [Fact]
    public void The_defaults_are_valid()
        => Assert.True(new StorageOptionsValidator().Validate(Options.DefaultName, new StorageOptions()).Succeeded);
}
