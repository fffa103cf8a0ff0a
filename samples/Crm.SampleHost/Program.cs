using Crm.SampleHost;

return await SampleCommand.RunAsync(args);
