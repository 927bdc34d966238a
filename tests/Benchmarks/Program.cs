using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Core;
using Benchmarks.Domain;
using Benchmarks.Federation;
using Benchmarks.Gateway;
using Benchmarks.Hostile;
using Benchmarks.Isolation;
using Benchmarks.Measuring;

return args switch
{
    ["core", .. var rest] => CoreCommand.RunCore(new Arguments(rest)),
    ["compare", .. var rest] => CoreCommand.RunCompare(new Arguments(rest)),
    ["federation", .. var rest] => FederationCommand.Run(new Arguments(rest)),
    ["domain", .. var rest] => await DomainCommand.RunAsync(new Arguments(rest)),
    ["hostile", .. var rest] => HostileCommand.Run(new Arguments(rest)),
    ["growth"] => GrowthCommand.Run(),
    ["authorization", .. var rest] => await AuthorizationCommand.RunAsync(new Arguments(rest)),
    ["isolation", .. var rest] => await IsolationCommand.RunAsync(new Arguments(rest)),
    ["worker"] => Worker.Run(Console.In, Console.Out),
    _ => RunBenchmarkDotNet(args),
};

static int RunBenchmarkDotNet(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    return 0;
}
