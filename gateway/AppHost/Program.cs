using Gateway.AppHost;

return await AppHostCommand.Create().Parse(args).InvokeAsync();
