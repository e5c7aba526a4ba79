package org.letterpress.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the API begins. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
